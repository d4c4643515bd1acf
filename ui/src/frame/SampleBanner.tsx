import { Button } from "../design/Button";
import { say } from "../words/words";
import { useLookAround, useProfile } from "./profile";

/** Says on every screen that nothing here is real. */
export function SampleBanner() {
  const lookAround = useLookAround();
  const profile = useProfile();
  if (profile?.sample !== true) return null;
  return (
    <div className="banner" role="note">
      <span>{say("sample.banner")}</span>
      <Button onPress={() => lookAround(false)}>{say("sample.leave")}</Button>
    </div>
  );
}
