import { useOverdue } from "../ipc/hooks";
import { say } from "../words/words";

/** Says that the page waits, where an answer takes so long that something may be wrong. */
export function Overdue() {
  const count = useOverdue();
  return <div role="status">{count > 0 && <p className="banner overdue">{say("overdue.text", { n: count })}</p>}</div>;
}
