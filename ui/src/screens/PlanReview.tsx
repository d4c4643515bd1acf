import { useState } from "react";
import { Button } from "../design/Button";
import { Fingerprint } from "../design/Code";
import { Data } from "../design/Data";
import { Problem } from "../design/Problem";
import { Callout } from "../design/Status";
import { ask, Failed, onEvent, Refused } from "../ipc/client";
import type { PlanView, ProblemView } from "../ipc/core";
import { say } from "../words/words";
import { PlanFacts } from "./PlanFacts";

interface Props {
  view: PlanView;
  /** It was approved, and this operation carries it out. */
  onBegun: (operation: string) => void;
  /** The person wants another plan. */
  onChange: () => void;
}

/** A plan and what to do with it. The button hands over to the core's own prompt; the page can approve nothing. */
export function PlanReview({ view, onBegun, onChange }: Props) {
  const approval = useApproval(view.hash, onBegun);
  return (
    <>
      {view.warnings.length > 0 && <ToKnow warnings={view.warnings} />}
      {approval.problem !== undefined && <Problem problem={approval.problem} />}
      {approval.refused && <Callout tone="warn">{say("plan.refused")}</Callout>}
      <div className="two">
        <PlanFacts view={view} />
        <Aside view={view} busy={approval.busy} approve={approval.approve} onChange={onChange} />
      </div>
    </>
  );
}

/** Rarely more than one. */
function ToKnow({ warnings }: { warnings: readonly string[] }) {
  const [first, ...others] = warnings;
  return (
    <Callout tone="warn">
      <p>
        <strong>{say("plan.know", { n: warnings.length })}</strong> <Data>{first}</Data>
      </p>
      {others.map((warning) => (
        <p key={warning} translate="no">
          {warning}
        </p>
      ))}
    </Callout>
  );
}

function Aside({
  view,
  busy,
  approve,
  onChange,
}: Pick<Props, "view" | "onChange"> & { busy: boolean; approve: () => void }) {
  return (
    <aside className="card padded aside">
      {view.leaves.length > 0 && (
        <div>
          <p className="muted small">{say("plan.leaves")}</p>
          {view.leaves.map((line) => (
            <p key={line} translate="no">
              {line}
            </p>
          ))}
        </div>
      )}
      {view.stays.length > 0 && (
        <div>
          <p className="muted small">{say("plan.stays")}</p>
          {view.stays.map((line) => (
            <p key={line} translate="no">
              {line}
            </p>
          ))}
        </div>
      )}
      {view.proof && <p>{say("plan.proof")}</p>}
      <p className="spread">
        <span className="muted small">{say("plan.plan")}</span>
        <Fingerprint value={view.hash} />
      </p>
      <Button look="primary" onPress={() => !busy && approve()} aria-disabled={busy}>
        {say("plan.approve")}
      </Button>
      <Button onPress={onChange} isDisabled={busy}>
        {say("plan.change")}
      </Button>
      <p className="muted small" role="status">
        {say(busy ? "plan.waiting" : "plan.outside")}
      </p>
    </aside>
  );
}

/** Asks for approval, and tells as soon as the first step begins. */
function useApproval(plan: string, onBegun: (operation: string) => void) {
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
        onBegun(event.operation);
      }
    });
    try {
      const operation = await ask("ApplyPlan", { plan, approvedHash: null });
      onBegun(operation.id);
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
