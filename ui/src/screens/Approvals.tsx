import { Empty } from "../design/States";
import { Dot, Pill } from "../design/Status";
import { Time } from "../design/Time";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import { useWaiting } from "../frame/waiting";
import { say } from "../words/words";

/** What waits for a person. */
export function Approvals() {
  const go = useGo();
  const waiting = useWaiting();
  return (
    <Screen title={say("nav.approvals")}>
      {waiting.length === 0 ? (
        <Empty title={say("approvals.none")}>{say("approvals.noneText")}</Empty>
      ) : (
        <div className="card lines">
          {waiting.map((operation) => (
            <div className="line" key={operation.id}>
              <Dot tone="warn" />
              <div className="grow">
                <button type="button" className="link" onClick={() => go({ at: "operation", id: operation.id })}>
                  {operation.title}
                </button>
                <p className="muted small">{operation.problem?.what}</p>
              </div>
              <Time at={operation.updated} />
              <Pill tone="warn">{say(`state.${operation.state as "PARKED"}`)}</Pill>
            </div>
          ))}
        </div>
      )}
    </Screen>
  );
}
