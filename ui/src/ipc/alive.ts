import { useCallback, useEffect, useState } from "react";
import { ask, Failed } from "./client";
import type { ProblemView } from "./core";

/** How often the core is asked whether it is there, and how long it may take to say so. */
const EVERY = 5_000;
const PATIENCE = 8_000;

export interface Alive {
  /** Whether the core answers. Work goes on beside questions, so silence means that nobody is there. */
  alive: boolean;
  /** Why it cannot say which profile this is, and so nothing else either: also that is an answer. */
  problem: ProblemView | undefined;
  again: () => void;
}

export function useAlive(): Alive {
  const [alive, setAlive] = useState(true);
  const [problem, setProblem] = useState<ProblemView>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks anew
  useEffect(() => {
    let current = true;
    let next: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const late = setTimeout(() => current && setAlive(false), PATIENCE);
      const answered = (found: ProblemView | undefined) => {
        clearTimeout(late);
        if (!current) return;
        setAlive(true);
        setProblem(found);
        next = setTimeout(look, EVERY);
      };
      ask("ShowProfile", {}).then(
        () => answered(undefined),
        (reason: unknown) => {
          if (reason instanceof Failed) answered(isOfTheDoor(reason.problem) ? undefined : reason.problem);
          else if (current) setAlive(false);
        },
      );
    };
    look();
    return () => {
      current = false;
      clearTimeout(next);
    };
  }, [round]);
  return { alive, problem, again: useCallback(() => setRound((before) => before + 1), []) };
}

/** A question that the core did not take, for instance because there were too many at a time, says nothing of the profile. */
function isOfTheDoor({ code }: ProblemView): boolean {
  return code.startsWith("ipc.");
}
