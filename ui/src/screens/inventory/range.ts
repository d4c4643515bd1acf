import type { CertificateFilter } from "../../ipc/core";
import { instant } from "../../ipc/instant";
import { DAY, utcDate, utcMoment, utcSpan } from "../../words/times";
import { say } from "../../words/words";

/** From when to when something expires; both are there, or one is open. */
export type Range = Pick<CertificateFilter, "expiresFrom" | "expiresBefore">;

const heading = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "4 to 10 Jan", "12 Jan", "from 4 Jan", "before 11 Jan"; with the year when it is another one. */
export function rangeWords(from: string | null, before: string | null): string {
  if (from === null) return before === null ? "" : say("filter.before", { before: utcMoment(before) });
  if (before === null) return say("filter.from", { from: utcMoment(from) });
  const [first, end] = [Date.parse(from), Date.parse(before)];
  if (first % DAY !== 0 || end % DAY !== 0 || end <= first) {
    return say("filter.between", { from: utcMoment(from), before: utcMoment(before) });
  }
  const last = end - DAY;
  if (first === last) return utcDate(first);
  return say("filter.fromTo", utcSpan(first, last));
}

/** This month and the six after it. */
export function monthsAhead(now = new Date()): (Range & { text: string })[] {
  const first = (month: number) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, 1);
  return Array.from({ length: 7 }, (_, month) => ({
    text: heading.format(new Date(first(month))),
    expiresFrom: instant(first(month)),
    expiresBefore: instant(first(month + 1)),
  }));
}
