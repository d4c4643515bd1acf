import { Environment } from "../../design/Environment";
import { Explain } from "../../design/Explain";
import { Shown } from "../../design/States";
import { ask, changed } from "../../ipc/client";
import type { PlanView } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";
import { say } from "../../words/words";
import { PlanReview } from "../PlanReview";

interface Props {
  plan: string;
  /** Whether it opens the account or obtains the certificate. */
  of: "account" | "plan";
}

/** A plan of the first run: read it, then approve it outside the page, or throw it away and change something. */
export function Review({ plan, of }: Props) {
  const asked = useAnswer("ShowPlan", { plan });
  const discard = () => void ask("DiscardPlan", { plan }).catch(changed);
  return (
    <>
      <h2 tabIndex={-1}>{say(`firstrun.${of}`)}</h2>
      <p className="readable">{say(`firstrun.${of}Text`)}</p>
      <Shown asked={asked}>
        {(view) => (
          <>
            <div className="row">
              <Environment of={environmentOf(view)} />
              <Explain term={of === "account" ? "account" : "dns01"} />
            </div>
            <PlanReview view={view} onBegun={changed} onChange={discard} />
          </>
        )}
      </Shown>
    </>
  );
}

function environmentOf({ plan }: PlanView) {
  if (plan.kind === "OpenAccount") return plan.environment;
  return plan.kind === "Issue" ? plan.issuer.environment : "STAGING";
}
