import { useState } from "react";
import { Button } from "../design/Button";
import { Fingerprint } from "../design/Code";
import { Problem } from "../design/Problem";
import { Shown } from "../design/States";
import { Callout, Pill } from "../design/Status";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import { ask, Failed, onEvent, Refused } from "../ipc/client";
import type { PlanView, ProblemView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { ago, exact } from "../words/times";
import { say } from "../words/words";
import { PlanFacts } from "./PlanFacts";

/** A plan before approval. The button hands over to the core's own prompt; the page can approve nothing. */
export function Plan({ hash }: { hash: string }) {
  const asked = useAnswer("ShowPlan", { plan: hash });
  return <Shown asked={asked}>{(view) => <Planned view={view} />}</Shown>;
}

function Planned({ view }: { view: PlanView }) {
  const approval = useApproval(view.hash);
  const environment = environmentOf(view);
  return (
    <Screen
      title={view.title}
      lead={<span title={exact(view.expires)}>{say("plan.until", { when: ago(view.expires) })}</span>}
      actions={
        environment !== undefined && (
          <Pill tone={environment === "PRODUCTION" ? "bad" : environment === "STAGING" ? "warn" : "private"}>
            {say(`env.${environment}`)}
          </Pill>
        )
      }
    >
      {view.warnings.map((warning) => (
        <Callout key={warning} tone="warn">
          <strong>{say("plan.know")}</strong> {warning}
        </Callout>
      ))}
      {approval.problem !== undefined && <Problem problem={approval.problem} />}
      {approval.refused && <Callout tone="warn">{say("plan.refused")}</Callout>}
      <div className="two">
        <PlanFacts view={view} />
        <Aside view={view} busy={approval.busy} approve={approval.approve} />
      </div>
    </Screen>
  );
}

function Aside({ view, busy, approve }: { view: PlanView; busy: boolean; approve: () => void }) {
  const go = useGo();
  return (
    <aside className="card padded aside">
      <div>
        <p className="muted small">{say("plan.leaves")}</p>
        {view.leaves.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {view.stays.length > 0 && (
        <div>
          <p className="muted small">{say("plan.stays")}</p>
          {view.stays.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <p className="spread">
        <span className="muted small">{say("plan.plan")}</span>
        <Fingerprint value={view.hash} />
      </p>
      <Button look="primary" onPress={approve} isDisabled={busy}>
        {say("plan.approve")}
      </Button>
      <Button
        onPress={() => go(view.plan.kind === "Issue" ? { at: "issue", names: view.plan.names } : { at: "overview" })}
        isDisabled={busy}
      >
        {say("plan.change")}
      </Button>
      <p className="muted small" role="status">
        {say(busy ? "plan.waiting" : "plan.outside")}
      </p>
    </aside>
  );
}

/** Asks for approval; as soon as the first step begins, shows the operation instead. */
function useApproval(plan: string) {
  const go = useGo();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const [problem, setProblem] = useState<ProblemView>();
  const approve = async () => {
    setBusy(true);
    setRefused(false);
    setProblem(undefined);
    const quiet = onEvent((event) => {
      if (event.kind === "StepStarted" && event.operation !== "") {
        quiet();
        go({ at: "operation", id: event.operation });
      }
    });
    try {
      const operation = await ask("ApplyPlan", { plan, approvedHash: null });
      go({ at: "operation", id: operation.id });
    } catch (reason) {
      if (reason instanceof Failed) setProblem(reason.problem);
      else if (reason instanceof Refused) setRefused(true);
      else throw reason;
    } finally {
      quiet();
      setBusy(false);
    }
  };
  return { busy, refused, problem, approve: () => void approve() };
}

function environmentOf(view: PlanView) {
  if (view.plan.kind === "Issue" || view.plan.kind === "Revoke") return view.plan.issuer.environment;
  return view.plan.kind === "OpenAccount" ? view.plan.environment : undefined;
}
