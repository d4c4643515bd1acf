import type { Tone } from "../design/Status";
import type { OperationView } from "../ipc/core";
import { timeOrDay } from "../words/times";
import { isKey, say } from "../words/words";

/** Amber is for what needs a person; what was cancelled needs nobody. */
const TONES: Record<string, Tone> = {
  RUNNING: "accent",
  PARKED: "warn",
  DONE: "ok",
  FAILED: "bad",
  CANCELLED: "none",
};

type Stand = Pick<OperationView, "state" | "retryAt" | "underWay">;

export function toneOf(operation: Stand): Tone {
  return isInterrupted(operation) ? "warn" : (TONES[operation.state] ?? "none");
}

/** How it stands; where it stopped, what comes next. */
export function stateWords(operation: Stand, now = Date.now()): string {
  const { state, retryAt } = operation;
  if (isInterrupted(operation)) return say("state.interrupted");
  if (state === "PARKED" && retryAt !== null && Date.parse(retryAt) > now) {
    return say("state.waits", { when: timeOrDay(retryAt, new Date(now)) });
  }
  const key = `state.${state}`;
  return isKey(key) ? say(key) : state;
}

/** One that runs and that nobody works on: the program ended before it did. */
function isInterrupted({ state, underWay }: Stand): boolean {
  return state === "RUNNING" && !underWay;
}
