import type { ReactNode } from "react";
import { useSeconds, useSlow } from "../ipc/hooks";
import { say } from "../words/words";

/** Before that, a button that cannot be pressed says enough; in milliseconds. */
const SOON = 1_000;

/** What is being done, where it takes longer than a moment, and for how long it has been. */
export function Doing({ busy, children }: { busy: boolean; children: ReactNode }) {
  const isShown = useSlow(busy, SOON);
  const seconds = useSeconds(busy);
  return (
    <span className="muted doing">
      <span role="status">{isShown && children}</span>
      {isShown && <span aria-hidden> {say("doing.seconds", { n: seconds })}</span>}
    </span>
  );
}
