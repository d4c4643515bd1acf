import type { WeekOfExpiries } from "../../ipc/core";
import { date } from "../../words/times";
import { say } from "../../words/words";
import { type Question, those } from "../inventory/question";

const DAY = 86_400_000;

/** In the order in which they stand above each other. */
export const KINDS = ["production", "internal", "staging"] as const;
export type Kind = (typeof KINDS)[number];

/** Teal is public, violet one's own, grey for practice. */
export const KIND_TONES = { production: "accent", internal: "private", staging: "none" } as const;

export function allOf(week: WeekOfExpiries): number {
  return week.production + week.staging + week.internal;
}

/** "11 in the week of 4 Jan" */
export function wordsOf(week: WeekOfExpiries): string {
  return say("overview.week", { n: allOf(week), date: date(week.begin) });
}

/** The certificates up to the end of a week, those of the week itself on top. */
export function listOf(week: WeekOfExpiries): Question {
  const days = Math.max(1, Math.ceil((Date.parse(week.begin) + 7 * DAY - Date.now()) / DAY));
  return { ...those({ expiresWithinDays: days }), descending: true };
}

/** The first days of the months that begin within the weeks: in days from their beginning. */
export function months(weeks: readonly WeekOfExpiries[]): { days: number; name: string }[] {
  const begin = new Date(weeks[0]?.begin ?? Date.now());
  const ahead = Array.from({ length: 7 }, (_, month) => new Date(begin.getFullYear(), begin.getMonth() + month + 1, 1));
  return ahead
    .map((first) => ({
      days: (first.getTime() - begin.getTime()) / DAY,
      name: first.toLocaleDateString("en-GB", { month: "short" }),
    }))
    .filter(({ days }) => days < weeks.length * 7 - 8);
}
