import { say } from "../words/words";
import { Failed, Refused } from "./client";
import type { ProblemView } from "./core";

/** Why there is no answer, in words a person can act on, whatever way it failed. */
export function problemOf(reason: unknown): ProblemView {
  if (reason instanceof Failed) return reason.problem;
  const isRefused = reason instanceof Refused;
  return {
    code: isRefused ? "page.refused" : "page.no-answer",
    kind: isRefused ? "REFUSED" : "PARKED",
    what: say(isRefused ? "problem.refused" : "problem.noAnswer"),
    why: isRefused ? reason.message : say("problem.noAnswerWhy"),
    todo: say("problem.noAnswerTodo"),
    details: {},
    retryAt: null,
  };
}
