import { Pill, type Tone } from "../../design/Status";
import { Time } from "../../design/Time";
import type { AuditItem } from "../../ipc/core";
import { say } from "../../words/words";
import type { Phase } from "./filter";

export const PHASE_TONES: Record<Phase, Tone> = { DONE: "ok", FAILED: "bad", INTENT: "none", NOTE: "none" };

interface Props {
  entries: readonly AuditItem[];
  onOpen: (entry: AuditItem) => void;
}

/** One line for each entry: when, what happened, who; one that is pressed opens whole. */
export function Entries({ entries, onOpen }: Props) {
  return (
    <div className="card scroll">
      <table className="table entries">
        <thead>
          <tr>
            <th>{say("activity.col.when")}</th>
            <th>{say("activity.col.act")}</th>
            <th>{say("activity.col.how")}</th>
            <th>{say("activity.col.who")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq + entry.line} onClick={() => onOpen(entry)}>
              <td>
                <Time at={entry.time} />
              </td>
              <td>
                <button type="button" className="link sentence" translate="no">
                  {entry.sentence}
                </button>
              </td>
              <td>
                <Pill tone={PHASE_TONES[entry.phase]}>{say(`activity.phase.${entry.phase}`)}</Pill>
              </td>
              <td className="muted nowrap" translate="no">
                {entry.actor}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
