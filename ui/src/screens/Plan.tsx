import { Environment } from "../design/Environment";
import { useGo } from "../frame/place";
import { Screen, ScreenOf } from "../frame/Screen";
import type { PlanView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { dateAndTime, exact } from "../words/times";
import { say } from "../words/words";
import { PlanReview } from "./PlanReview";

/** A plan before approval. */
export function Plan({ hash }: { hash: string }) {
  const asked = useAnswer("ShowPlan", { plan: hash });
  return (
    <ScreenOf kind={say("plan.plan")} asked={asked}>
      {(view) => <Planned view={view} />}
    </ScreenOf>
  );
}

function Planned({ view }: { view: PlanView }) {
  const go = useGo();
  const environment = environmentOf(view);
  return (
    <Screen
      title={view.title}
      isData
      lead={<span title={exact(view.expires)}>{say("plan.until", { when: dateAndTime(view.expires) })}</span>}
      actions={environment !== undefined && <Environment of={environment} />}
    >
      <PlanReview
        view={view}
        onBegun={(id) => go({ at: "operation", id })}
        onChange={() => go(view.plan.kind === "Issue" ? { at: "issue", names: view.plan.names } : { at: "overview" })}
      />
    </Screen>
  );
}

function environmentOf(view: PlanView) {
  if (view.plan.kind === "Issue" || view.plan.kind === "Revoke") return view.plan.issuer.environment;
  return view.plan.kind === "OpenAccount" ? view.plan.environment : undefined;
}
