import { Button } from "../../design/Button";
import { Pill } from "../../design/Status";
import { say } from "../../words/words";
import { usePlanning } from "../usePlanning";

interface Props {
  certificate: string;
  isProtected: boolean;
}

/** Whether the private key is under the passphrase, and the way to put it there. */
export function KeyProtection({ certificate, isProtected }: Props) {
  const planning = usePlanning([certificate]);
  if (isProtected) {
    return (
      <p>
        <Pill tone="ok">{say("cert.keyProtected")}</Pill>
      </p>
    );
  }
  return (
    <div>
      <Button isDisabled={planning.busy} onPress={() => planning.plan("PlanProtectKey", { certificate })}>
        {say("cert.protectKey")}
      </Button>
      {planning.trouble}
    </div>
  );
}
