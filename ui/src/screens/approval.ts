import { type Key, say } from "../words/words";

const KNOWN: Readonly<Record<string, Key>> = {
  "confirm, at the window": "approval.window",
  "confirm, at the terminal": "approval.terminal",
  "confirm, at the test": "approval.test",
  "confirm, by hash, non-interactive": "approval.hash",
};

/** By whom an operation was approved, as a sentence; in the core's own words where it has others. */
export function approvalWords(approval: string): string {
  const key = KNOWN[approval];
  return key === undefined ? say("approval.other", { how: approval }) : say(key);
}
