import { useState } from "react";
import { Button } from "../design/Button";
import { CopyButton } from "../design/Code";
import { Problem } from "../design/Problem";
import { ask, changed, Failed, Refused } from "../ipc/client";
import type { OperationView, ProblemView } from "../ipc/core";
import { useSlow } from "../ipc/hooks";
import { say } from "../words/words";
import { useByHand } from "./byHand";
import type { Live } from "./live";
import { Receipt } from "./Receipt";
import { Steps } from "./Steps";

/** How far an operation is, what it needs from the person, and what happens if it stops now. */
export function OperationBody({ operation, live }: { operation: OperationView; live: Live }) {
  const byHand = useByHand(operation, live);
  const open = operation.state === "RUNNING" || operation.state === "PARKED";
  return (
    <>
      {operation.problem !== null && operation.state !== "DONE" && <Problem problem={operation.problem} isInPlace />}
      {byHand !== undefined && <ByHand change={byHand} />}
      <div className="two">
        <section className="card">
          <Steps operation={operation} live={live} />
        </section>
        <aside className="card padded aside">
          {open ? <IfItStops operation={operation} /> : <Receipt operation={operation} />}
        </aside>
      </div>
      {live.notes.length > 0 && (
        <section>
          <h3>{say("run.note")}</h3>
          {live.notes.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same note may come twice
            <p className="muted small" key={index} translate="no">
              {note}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function ByHand({ change }: { change: NonNullable<Live["byHand"]> }) {
  return (
    <div className="card padded hand stack">
      <h2>{say(change.add ? "run.byHand.add" : "run.byHand.remove")}</h2>
      {change.records.map((record) => (
        <div key={record.name + record.value} className="block" translate="no">
          {record.name}. 60 IN TXT "{record.value}"
          <CopyButton text={record.value} className="copy" />
        </div>
      ))}
    </div>
  );
}

function IfItStops({ operation }: { operation: OperationView }) {
  const [said, setSaid] = useState<"plan.waiting" | "run.notEnded">();
  const [problem, setProblem] = useState<ProblemView>();
  const waits = useSlow(said === "plan.waiting");
  const resume = () => void ask("ResumeOperation", { operation: operation.id }).catch(changed);
  const cancel = async () => {
    setSaid("plan.waiting");
    setProblem(undefined);
    try {
      await ask("CancelOperation", { operation: operation.id });
      setSaid(undefined);
    } catch (reason) {
      setSaid(reason instanceof Refused ? "run.notEnded" : undefined);
      if (reason instanceof Failed) setProblem(reason.problem);
      changed();
    }
  };
  return (
    <>
      <h2>{say("run.stops")}</h2>
      <p className="muted small">{say("run.stopsText")}</p>
      <p className="spread">
        <span className="muted small">{say("run.owed")}</span>
        <span>{operation.owed.length}</span>
      </p>
      {operation.owed.map((owed) => (
        <p key={owed.value} className="mono small" translate="no">
          {owed.name}
        </p>
      ))}
      {!operation.underWay && (
        <Button look="primary" onPress={resume}>
          {say("run.resume")}
        </Button>
      )}
      <Button onPress={() => void cancel()} isDisabled={said === "plan.waiting"}>
        {say("run.cancel")}
      </Button>
      {said !== undefined && (said !== "plan.waiting" || waits) && (
        <p className="muted small" role="status">
          {say(said)}
        </p>
      )}
      {problem !== undefined && <Problem problem={problem} />}
    </>
  );
}
