import { useCallback, useEffect, useState } from "react";
import { ask } from "./client";

/** How often the core is asked whether it is there, and how long it may take to say so. */
const EVERY = 5_000;
const PATIENCE = 8_000;

/** Whether the core answers. Work goes on beside questions, so silence means that nobody is there. */
export function useAlive(): { alive: boolean; again: () => void } {
  const [alive, setAlive] = useState(true);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks anew
  useEffect(() => {
    let current = true;
    let next: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const late = setTimeout(() => current && setAlive(false), PATIENCE);
      const answered = () => {
        clearTimeout(late);
        if (!current) return;
        setAlive(true);
        next = setTimeout(look, EVERY);
      };
      ask("ShowProfile", {}).then(answered, () => current && setAlive(false));
    };
    look();
    return () => {
      current = false;
      clearTimeout(next);
    };
  }, [round]);
  return { alive, again: useCallback(() => setRound((before) => before + 1), []) };
}
