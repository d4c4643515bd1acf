import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Button } from "../design/Button";
import { Fingerprint } from "../design/Code";
import { Data } from "../design/Data";
import { Problem } from "../design/Problem";
import { Shown } from "../design/States";
import { Callout, Pill } from "../design/Status";
import { Time } from "../design/Time";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import { ask, Failed } from "../ipc/client";
import type { AuditVerdict, ProblemView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";

const PAGE = 200;

/** Operations, and the audit log with what its signature says. */
export function Activity() {
  return (
    <Screen title={say("nav.activity")} lead={say("activity.lead")} actions={<Verify />}>
      <Tabs className="stack">
        <TabList className="tablist" aria-label={say("nav.activity")}>
          <Tab id="log" className="tab">
            {say("activity.log")}
          </Tab>
          <Tab id="operations" className="tab">
            {say("activity.operations")}
          </Tab>
        </TabList>
        <TabPanel id="log">
          <Log />
        </TabPanel>
        <TabPanel id="operations">
          <Operations />
        </TabPanel>
      </Tabs>
    </Screen>
  );
}

function Verify() {
  const [verdict, setVerdict] = useState<AuditVerdict>();
  const [problem, setProblem] = useState<ProblemView>();
  const verify = () =>
    ask("VerifyAudit", { checkpoint: null }).then(
      setVerdict,
      (reason: unknown) => reason instanceof Failed && setProblem(reason.problem),
    );
  if (problem !== undefined) return <Problem problem={problem} />;
  if (verdict !== undefined) {
    return (
      <Callout tone="accent">
        {say("activity.verified", { n: verdict.entries, root: "" })} <Fingerprint value={verdict.root} />
      </Callout>
    );
  }
  return <Button onPress={() => void verify()}>{say("activity.verify")}</Button>;
}

interface Entry {
  time: string;
  actor: string;
  action: string;
  phase: string;
  details: Record<string, string>;
}

function Log() {
  const [filter, setFilter] = useState("");
  const size = useAnswer("ListAudit", { from: 0, most: 1 }).answer?.size ?? 0;
  const asked = useAnswer("ListAudit", { from: Math.max(0, size - PAGE), most: PAGE });
  return (
    <Shown asked={asked}>
      {(page) => {
        const entries = page.lines.map(read).reverse();
        const shown = entries.filter((entry) => JSON.stringify(entry).toLowerCase().includes(filter.toLowerCase()));
        if (entries.length === 0) return <p className="muted">{say("activity.none")}</p>;
        return (
          <div className="stack">
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
                  {shown.map((entry, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
                    <tr key={index}>
                      <td>
                        <Time at={entry.time} />
                      </td>
                      <td className="nowrap">
                        <code>{entry.action}</code>{" "}
                        <Pill tone={entry.phase === "FAILED" ? "bad" : entry.phase === "DONE" ? "ok" : "none"}>
                          <Data>{entry.phase.toLowerCase()}</Data>
                        </Pill>
                      </td>
                      <td className="muted small" translate="no">
                        {Object.entries(entry.details)
                          .map(([name, value]) => `${name} ${value.length > 40 ? `${value.slice(0, 12)}…` : value}`)
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
          </div>
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

function Operations() {
  const go = useGo();
  const asked = useAnswer("ListOperations", { most: 200 });
  return (
    <Shown asked={asked}>
      {(found) =>
        found.operations.length === 0 ? (
          <p className="muted">{say("activity.none")}</p>
        ) : (
          <div className="card lines">
            {found.operations.map((operation) => (
              <div key={operation.id} className="line">
                <div className="grow">
                  <button
                    type="button"
                    className="link"
                    translate="no"
                    onClick={() => go({ at: "operation", id: operation.id })}
                  >
                    {operation.title}
                  </button>
                  <p className="muted small mono" translate="no">
                    {operation.id}
                  </p>
                </div>
                <Time at={operation.updated} />
                <Pill tone={operation.state === "DONE" ? "ok" : operation.state === "FAILED" ? "bad" : "warn"}>
                  {say(`state.${operation.state as "DONE"}`)}
                </Pill>
              </div>
            ))}
          </div>
        )
      }
    </Shown>
  );
}
