import type { Tone } from "../design/Status";

/** Amber is for what needs a person; what was cancelled needs nobody. */
export const STATE_TONES: Record<string, Tone> = {
  RUNNING: "accent",
  PARKED: "warn",
  DONE: "ok",
  FAILED: "bad",
  CANCELLED: "none",
};
