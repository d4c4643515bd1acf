import { useCallback, useEffect, useRef, useState } from "react";
import { ask, onChange, overdue } from "./client";
import type { Answers, Commands, ProblemView } from "./core";
import { problemOf } from "./problems";

/** What is known of an answer: nothing yet, the answer, or why there is none. */
export interface Asked<T> {
  answer: T | undefined;
  problem: ProblemView | undefined;
  again: () => void;
}

/** Keeps the answer to a question current: asked at first, and whenever something may have changed. */
export function useAnswer<K extends keyof Commands>(kind: K, carried: Commands[K]): Asked<Answers[K]> {
  const [answer, setAnswer] = useState<Answers[K]>();
  const [problem, setProblem] = useState<ProblemView>();
  const question = JSON.stringify(carried);
  const newest = useRef("");
  const under = useRef({ way: "", again: false });
  const again = useCallback(() => {
    newest.current = question;
    if (under.current.way === question) {
      under.current.again = true; // One at a time; what changed meanwhile is asked when the answer is here.
      return;
    }
    under.current = { way: question, again: false };
    const mine = under.current;
    const isNewest = () => newest.current === question;
    ask(kind, JSON.parse(question) as Commands[K])
      .then(
        (value) => {
          if (!isNewest()) return;
          setAnswer(value);
          setProblem(undefined);
        },
        (reason: unknown) => {
          if (isNewest()) setProblem(problemOf(reason));
        },
      )
      .finally(() => {
        if (under.current !== mine) return;
        under.current = { way: "", again: false };
        if (mine.again && isNewest()) again();
      });
  }, [kind, question]);
  useEffect(() => {
    again();
    return onChange(again);
  }, [again]);
  return { answer, problem, again };
}

/** Whether something takes longer than a person notices (100 ms), so that it has to be shown. */
export function useSlow(busy: boolean, after = 100): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), after);
    return () => clearTimeout(timer);
  }, [busy, after]);
  return slow;
}

/** So long a question may be without an answer before it is said that the page waits, in milliseconds. */
const LONG = 60_000;
const LOOK_EVERY = 2_000;

/** How many questions have been open for longer than a minute. */
export function useOverdue(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount(overdue(LONG)), LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  return count;
}

/** For how many whole seconds something has been going on. */
export function useSeconds(busy: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!busy) return;
    const begun = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - begun) / 1000)), 250);
    return () => clearInterval(timer);
  }, [busy]);
  return seconds;
}
