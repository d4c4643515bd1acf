import { useState } from "react";
import { Button } from "../../design/Button";
import { Problem } from "../../design/Problem";
import { Shown } from "../../design/States";
import { Tabs } from "../../design/Tabs";
import { Time } from "../../design/Time";
import { tell } from "../../design/Toasts";
import { useGo } from "../../frame/place";
import { Screen } from "../../frame/Screen";
import { ask, Failed, Refused } from "../../ipc/client";
import type { ProblemView } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";
import { ago } from "../../words/times";
import { say } from "../../words/words";
import { State } from "../State";
import { AuditLog } from "./AuditLog";
import { useVerified } from "./useVerified";
import { Verified } from "./Verified";

/** Everything that was done: the audit log with what vouches for it, and the operations. */
export function Activity({ tab }: { tab?: "log" | "operations" | undefined }) {
  const log = useVerified();
  const [problem, setProblem] = useState<ProblemView>();
  const save = async () => {
    setProblem(undefined);
    try {
      const saved = await ask("SaveCheckpoint", {});
      tell(say("activity.saved", { n: saved.entries, path: saved.path }));
      log.again();
    } catch (reason) {
      if (reason instanceof Failed) setProblem(reason.problem);
      else if (!(reason instanceof Refused)) throw reason;
    }
  };
  return (
    <Screen
      title={say("nav.activity")}
      lead={say("activity.lead")}
      actions={
        <Button onPress={() => void log.verify()} isDisabled={log.busy}>
          {say("activity.verify")}
        </Button>
      }
    >
      <Verified log={log} onSave={() => void save()} />
      {problem !== undefined && <Problem problem={problem} />}
      <Tabs
        label={say("nav.activity")}
        first={tab}
        tabs={[
          { id: "log", title: say("activity.log"), panel: <AuditLog /> },
          { id: "operations", title: say("activity.operations"), panel: <Operations /> },
        ]}
      />
    </Screen>
  );
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
                  <p className="muted small">{say("activity.begun", { when: ago(operation.created) })}</p>
                </div>
                <Time at={operation.updated} />
                <State of={operation} />
              </div>
            ))}
          </div>
        )
      }
    </Shown>
  );
}
