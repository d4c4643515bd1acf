import { useState } from "react";
import { Button } from "../design/Button";
import { Fingerprint } from "../design/Code";
import { Problem } from "../design/Problem";
import { Shown } from "../design/States";
import { Callout, Pill } from "../design/Status";
import { Tabs } from "../design/Tabs";
import { Time } from "../design/Time";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import { ask, Failed } from "../ipc/client";
import type { AuditVerdict, ProblemView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { AuditLog } from "./AuditLog";
import { STATE_TONES } from "./operationState";

/** Operations, and the audit log with what its signature says. */
export function Activity() {
  const verifying = useVerifying();
  return (
    <Screen
      title={say("nav.activity")}
      lead={say("activity.lead")}
      actions={<Button onPress={verifying.verify}>{say("activity.verify")}</Button>}
    >
      {verifying.problem !== undefined && <Problem problem={verifying.problem} />}
      {verifying.verdict !== undefined && (
        <Callout tone="accent">
          {say("activity.verified", { n: verifying.verdict.entries })} <Fingerprint value={verifying.verdict.root} />
        </Callout>
      )}
      <Tabs
        label={say("nav.activity")}
        tabs={[
          { id: "log", title: say("activity.log"), panel: <AuditLog /> },
          { id: "operations", title: say("activity.operations"), panel: <Operations /> },
        ]}
      />
    </Screen>
  );
}

function useVerifying() {
  const [verdict, setVerdict] = useState<AuditVerdict>();
  const [problem, setProblem] = useState<ProblemView>();
  const verify = () => {
    setVerdict(undefined);
    setProblem(undefined);
    ask("VerifyAudit", { checkpoint: null }).then(
      setVerdict,
      (reason: unknown) => reason instanceof Failed && setProblem(reason.problem),
    );
  };
  return { verdict, problem, verify };
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
                <Pill tone={STATE_TONES[operation.state] ?? "none"}>{say(`state.${operation.state as "DONE"}`)}</Pill>
              </div>
            ))}
          </div>
        )
      }
    </Shown>
  );
}
