import type { CertificateFilter, DayOfExpiries, InventoryView } from "../../ipc/core";
import { instant } from "../../ipc/instant";
import { DAY, utcDate } from "../../words/times";
import { say } from "../../words/words";
import { type Question, those } from "../inventory/question";

export const WEEKS = 26;

/** In the order in which they stand above each other. */
export const KINDS = ["production", "internal", "staging"] as const;
export type Kind = (typeof KINDS)[number];

/** Teal is public, violet one's own, grey for practice. */
export const KIND_TONES = { production: "accent", internal: "private", staging: "none" } as const;

/** A day or a week (UTC), and how many expire in it. */
export interface Span extends DayOfExpiries {
  days: 1 | 7;
}

type Half = Pick<InventoryView, "today" | "days">;

/** Each day of the 26 weeks, those in which nothing expires among them. */
export function daysOf({ today, days }: Half): Span[] {
  const known = new Map(days.map((day) => [Date.parse(day.begin), day]));
  return Array.from({ length: WEEKS * 7 }, (_, index) => {
    const begin = Date.parse(today) + index * DAY;
    return { ...(known.get(begin) ?? { production: 0, staging: 0, internal: 0 }), begin: instant(begin), days: 1 };
  });
}

/** The 26 weeks: each counts what its days count. */
export function weeksOf(half: Half): Span[] {
  const days = daysOf(half);
  return Array.from({ length: WEEKS }, (_, week) => {
    const those = days.slice(week * 7, week * 7 + 7);
    const sum = (kind: Kind) => those.reduce((all, day) => all + day[kind], 0);
    return {
      begin: instant(Date.parse(half.today) + week * 7 * DAY),
      production: sum("production"),
      staging: sum("staging"),
      internal: sum("internal"),
      days: 7,
    };
  });
}

export function allOf(span: Span): number {
  return span.production + span.staging + span.internal;
}

/** "11 in the week of 4 Jan", "3 on 12 Jan" */
export function wordsOf(span: Span): string {
  if (span.days === 7) return say("overview.week", { n: allOf(span), date: utcDate(span.begin) });
  return allOf(span) === 0
    ? say("overview.noneOn", { date: utcDate(span.begin) })
    : say("overview.day", { n: allOf(span), date: utcDate(span.begin) });
}

/** "2 public, 1 own CA" */
export function kindsOf(span: Span): string {
  return KINDS.filter((kind) => span[kind] > 0)
    .map((kind) => say(`overview.kind.${kind}`, { n: span[kind] }))
    .join(", ");
}

/** What the overview counts nowhere: what was replaced. */
export function counted(parts: Partial<CertificateFilter>): Question {
  return those({ ...parts, superseded: false });
}

/** Exactly those that are counted in a span. */
export function listOf(span: Span): Question {
  const end = Date.parse(span.begin) + span.days * DAY;
  return counted({ expiresFrom: span.begin, expiresBefore: instant(end), revoked: false });
}

/** The first days of the months that begin within the weeks: in days from their beginning. */
export function months(weeks: readonly Span[]): { days: number; name: string }[] {
  const begin = new Date(weeks[0]?.begin ?? 0);
  const ahead = Array.from({ length: 7 }, (_, month) =>
    Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + month + 1, 1),
  );
  return ahead
    .map((first) => ({
      days: (first - begin.getTime()) / DAY,
      name: new Date(first).toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" }),
    }))
    .filter(({ days }) => days < weeks.length * 7 - 8);
}
