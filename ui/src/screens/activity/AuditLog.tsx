import { useState } from "react";
import { Data } from "../design/Data";
import { Drawer } from "../design/Dialog";
import { Shown } from "../design/States";
import { Pill } from "../design/Status";
import { Time } from "../design/Time";
import { useAnswer } from "../ipc/hooks";
import { exact } from "../words/times";
import { say } from "../words/words";

const PAGE = 200;
/** A value longer than this is shortened in the table; the drawer has it whole. */
const LONG = 40;

interface Entry {
  time: string;
  actor: string;
  action: string;
  phase: string;
  details: Record<string, string>;
}

/** The newest lines of the log; one that is pressed is shown whole beside it. */
export function AuditLog() {
  const [filter, setFilter] = useState("");
  const [open, setOpen] = useState<Entry>();
  const size = useAnswer("ListAudit", { from: 0, most: 1 }).answer?.size ?? 0;
  const asked = useAnswer("ListAudit", { from: Math.max(0, size - PAGE), most: PAGE });
  return (
    <Shown asked={asked}>
      {(page) => {
        const entries = page.lines.map(read).reverse();
        const shown = entries.filter((entry) => JSON.stringify(entry).toLowerCase().includes(filter.toLowerCase()));
        if (entries.length === 0) return <p className="muted">{say("activity.none")}</p>;
        return (
          <>
            <div className="toolbar">
              <input
                className="input"
                type="search"
                value={filter}
                placeholder={say("activity.filter")}
                aria-label={say("activity.filter")}
                onChange={(event) => setFilter(event.target.value)}
              />
            </div>
            <Lines entries={shown} onOpen={setOpen} />
            <Drawer isOpen={open !== undefined} onClose={() => setOpen(undefined)} title={open?.action ?? ""} isData>
              {open && <Whole entry={open} />}
            </Drawer>
          </>
        );
      }}
    </Shown>
  );
}

function read(line: string): Entry {
  const entry = JSON.parse(line) as Partial<Entry>;
  return {
    time: entry.time ?? "",
    actor: entry.actor ?? "",
    action: entry.action ?? "",
    phase: entry.phase ?? "",
    details: entry.details ?? {},
  };
}

function Lines({ entries, onOpen }: { entries: readonly Entry[]; onOpen: (entry: Entry) => void }) {
  return (
    <div className="card scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{say("activity.col.when")}</th>
            <th>{say("activity.col.act")}</th>
            <th>{say("activity.col.what")}</th>
            <th>{say("activity.col.who")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
            <tr key={index} onClick={() => onOpen(entry)}>
              <td>
                <Time at={entry.time} />
              </td>
              <td className="nowrap">
                <button type="button" className="link mono" translate="no">
                  {entry.action}
                </button>{" "}
                <Phase of={entry.phase} />
              </td>
              <td className="muted small" translate="no">
                {Object.entries(entry.details)
                  .map(([name, value]) => `${shortened(name)} ${shortened(value)}`)
                  .join(" · ")}
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

function shortened(value: string): string {
  return value.length > LONG ? `${value.slice(0, 12)}…` : value;
}

function Phase({ of }: { of: string }) {
  return (
    <Pill tone={of === "FAILED" ? "bad" : of === "DONE" ? "ok" : "none"}>
      <Data>{of.toLowerCase()}</Data>
    </Pill>
  );
}

/** Everything that stands in a line, uncut. */
function Whole({ entry }: { entry: Entry }) {
  return (
    <>
      <p>
        <Phase of={entry.phase} />
      </p>
      <p>
        <Data className="moment muted small">{exact(entry.time)}</Data>
      </p>
      <dl className="pairs" translate="no">
        <div>
          <dt translate="yes">{say("activity.col.who")}</dt>
          <dd>{entry.actor}</dd>
        </div>
        {Object.entries(entry.details).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="mono">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
