import { Button } from "../design/Button";
import { Empty, Shown } from "../design/States";
import { Dot } from "../design/Status";
import { Time } from "../design/Time";
import { tell } from "../design/Toasts";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import { needsAPerson } from "../frame/waiting";
import { ask, changed } from "../ipc/client";
import type { OperationView, PendingPlan } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { ago, exact } from "../words/times";
import { say } from "../words/words";
import { State } from "./State";

const MOST = 200;

/** What waits for a person: plans nobody approved yet, then work that was interrupted. */
export function Approvals() {
  const plans = useAnswer("ListPlans", { most: MOST });
  const operations = useAnswer("ListOperations", { most: MOST });
  return (
    <Screen title={say("nav.approvals")} lead={say("approvals.lead")}>
      <Shown asked={plans}>
        {(found) => (
          <Shown asked={operations}>
            {(all) => <Waiting plans={found.plans} operations={all.operations.filter(needsAPerson)} />}
          </Shown>
        )}
      </Shown>
    </Screen>
  );
}

function Waiting({ plans, operations }: { plans: readonly PendingPlan[]; operations: readonly OperationView[] }) {
  if (plans.length + operations.length === 0) {
    return <Empty title={say("approvals.none")}>{say("approvals.noneText")}</Empty>;
  }
  return (
    <>
      {plans.length > 0 && (
        <section className="stack">
          <h2>{say("approvals.plans", { n: plans.length })}</h2>
          <div className="card lines">
            {plans.map((plan) => (
              <WaitingPlan key={plan.hash} plan={plan} />
            ))}
          </div>
        </section>
      )}
      {operations.length > 0 && (
        <section className="stack">
          <h2>{say("approvals.unfinished", { n: operations.length })}</h2>
          <div className="card lines">
            {operations.map((operation) => (
              <Unfinished key={operation.id} operation={operation} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function WaitingPlan({ plan }: { plan: PendingPlan }) {
  const go = useGo();
  const discard = () =>
    ask("DiscardPlan", { plan: plan.hash }).then(() => tell(say("approvals.discarded", { plan: plan.title })), changed);
  return (
    <div className="line">
      <Dot tone="accent" />
      <div className="grow">
        <button type="button" className="link" translate="no" onClick={() => go({ at: "plan", hash: plan.hash })}>
          {plan.title}
        </button>
        <p className="muted small" title={exact(plan.expires)}>
          {say("approvals.made", { when: ago(plan.created), until: ago(plan.expires) })}
        </p>
      </div>
      <Button onPress={() => go({ at: "plan", hash: plan.hash })}>{say("approvals.review")}</Button>
      <Button look="quiet" onPress={() => void discard()}>
        {say("approvals.discard")}
      </Button>
    </div>
  );
}

function Unfinished({ operation }: { operation: OperationView }) {
  const go = useGo();
  return (
    <div className="line">
      <Dot tone="warn" />
      <div className="grow">
        <button type="button" className="link" translate="no" onClick={() => go({ at: "operation", id: operation.id })}>
          {operation.title}
        </button>
        <p className="muted small" translate="no">
          {operation.problem?.what}
        </p>
      </div>
      <Time at={operation.updated} />
      <State of={operation} />
    </div>
  );
}
