import { type ReactNode, useEffect, useState } from "react";
import { Problem } from "../design/Problem";
import { useGo } from "../frame/place";
import { ask, Failed } from "../ipc/client";
import type { Answers, Commands, ProblemView } from "../ipc/core";

type Planned = { [K in keyof Answers]: Answers[K] extends { hash: string; plan: unknown } ? K : never }[keyof Answers];

/**
 * Makes a plan and shows it, or hands it over; a problem stays where the person is looking, with all they typed, until what
 * the plan was to be {@code about} is another.
 */
export function usePlanning(about: readonly unknown[], onPlanned?: () => void) {
  const go = useGo();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView>();
  const wished = JSON.stringify(about);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a problem is about what was wished when it came
  useEffect(() => setProblem(undefined), [wished]);
  const plan = async <K extends Planned>(kind: K, wish: Commands[K]) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const view = (await ask(kind, wish)) as Answers["PlanIssue"];
      if (onPlanned === undefined) go({ at: "plan", hash: view.hash });
      else onPlanned();
    } catch (reason) {
      if (!(reason instanceof Failed)) throw reason;
      setProblem(reason.problem);
    } finally {
      setBusy(false);
    }
  };
  const trouble: ReactNode = problem && <Problem problem={problem} />;
  return { busy, trouble, plan: <K extends Planned>(kind: K, wish: Commands[K]) => void plan(kind, wish) };
}
