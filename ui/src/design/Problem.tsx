import { type ReactNode, useEffect, useRef } from "react";
import type { ProblemView } from "../ipc/core";
import { inWindow } from "../words/commands";
import { dateAndTime, exact } from "../words/times";
import { say } from "../words/words";
import { Callout } from "./Status";

interface Props {
  problem: ProblemView;
  /** Whether it stands where an answer would: the person did not just ask for it, so their view stays where it is. */
  isInPlace?: boolean;
  children?: ReactNode;
}

/** A problem where the person is looking: what happened, why, what to do. One that appears out of sight is brought into it. */
export function Problem({ problem, isInPlace = false, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another problem is looked for anew
  useEffect(() => {
    if (!isInPlace && place.current !== null) reveal(place.current);
  }, [problem, isInPlace]);
  return (
    <Callout tone="bad" ref={place}>
      <p>
        <strong translate="no">{problem.what}</strong>
      </p>
      {problem.why !== "" && <p translate="no">{problem.why}</p>}
      {problem.todo !== "" && <p translate="no">{inWindow(problem.todo)}</p>}
      {problem.retryAt !== null && (
        <p title={exact(problem.retryAt)}>{say("problem.retryAt", { when: dateAndTime(problem.retryAt) })}</p>
      )}
      <p className="muted small mono" translate="no">
        {problem.code}
      </p>
      {children}
    </Callout>
  );
}

function reveal(element: HTMLElement): void {
  const { top, bottom, height } = element.getBoundingClientRect();
  if (height === 0 || (top >= 0 && bottom <= window.innerHeight)) return;
  element.scrollIntoView({ block: height < window.innerHeight ? "center" : "start" });
  element.focus({ preventScroll: true });
}
