import { CodeBlock } from "../../design/Code";
import { Data } from "../../design/Data";
import { Drawer } from "../../design/Dialog";
import { Pill } from "../../design/Status";
import type { AuditItem } from "../../ipc/core";
import { exact } from "../../words/times";
import { say } from "../../words/words";
import { PHASE_TONES } from "./Entries";

/** One entry of the log, uncut, and the very line that the chain of hashes holds. */
export function EntryDrawer({ entry, onClose }: { entry: AuditItem | undefined; onClose: () => void }) {
  return (
    <Drawer isOpen={entry !== undefined} onClose={onClose} title={entry?.sentence ?? ""} isData>
      {entry && <Whole entry={entry} />}
    </Drawer>
  );
}

function Whole({ entry }: { entry: AuditItem }) {
  return (
    <>
      <p className="row">
        <Pill tone={PHASE_TONES[entry.phase]}>{say(`activity.phase.${entry.phase}`)}</Pill>
        <span className="muted small">{say("activity.number", { n: entry.seq })}</span>
      </p>
      <p>
        <Data className="moment muted small">{exact(entry.time)}</Data>
      </p>
      <dl className="pairs" translate="no">
        <div>
          <dt translate="yes">{say("activity.col.who")}</dt>
          <dd>{entry.actor}</dd>
        </div>
        <div>
          <dt translate="yes">{say("activity.action")}</dt>
          <dd className="mono">{entry.action}</dd>
        </div>
        {Object.entries(entry.details).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="mono">{value}</dd>
          </div>
        ))}
      </dl>
      <CodeBlock text={entry.line} label={say("activity.line")} />
    </>
  );
}
