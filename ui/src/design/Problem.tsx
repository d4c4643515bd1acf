import type { ReactNode } from "react";
import type { ProblemView } from "../ipc/core";
import { dateAndTime } from "../words/times";
import { say } from "../words/words";
import { Callout } from "./Status";

/** A problem where the person is looking: what happened, why, what to do. */
export function Problem({ problem, children }: { problem: ProblemView; children?: ReactNode }) {
  return (
    <Callout tone="bad">
      <p>
        <strong translate="no">{problem.what}</strong>
      </p>
      {problem.why !== "" && <p translate="no">{problem.why}</p>}
      {problem.todo !== "" && <p translate="no">{problem.todo}</p>}
      {problem.retryAt !== null && <p>{say("problem.retryAt", { when: dateAndTime(problem.retryAt) })}</p>}
      <p className="muted small mono" translate="no">
        {problem.code}
      </p>
      {children}
    </Callout>
  );
}
