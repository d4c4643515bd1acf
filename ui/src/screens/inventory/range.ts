import type { CertificateFilter } from "../../ipc/core";
import { instant } from "../../ipc/instant";
import { DAY, utcDay, utcMoment } from "../../words/times";
import { say } from "../../words/words";

/** From when to when something expires; both are there, or one is open. */
export type Range = Pick<CertificateFilter, "expiresFrom" | "expiresBefore">;

const heading = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "4 to 10 Jan 2027", "12 Jan 2027", "from 4 Jan 2027", "before 11 Jan 2027". */
export function rangeWords(from: string | null, before: string | null): string {
  if (from === null) return before === null ? "" : say("filter.before", { before: utcMoment(before) });
  if (before === null) return say("filter.from", { from: utcMoment(from) });
  const [first, end] = [Date.parse(from), Date.parse(before)];
  if (first % DAY !== 0 || end % DAY !== 0 || end <= first) {
    return say("filter.between", { from: utcMoment(from), before: utcMoment(before) });
  }
  const last = end - DAY;
  if (first === last) return utcDay(first);
  return say("filter.fromTo", { from: shortened(first, last), to: utcDay(last) });
}

/** Without what the other one says too: "4", "28 Jan", "28 Dec 2026". */
function shortened(day: number, other: number): string {
  const [words, others] = [utcDay(day).split(" "), utcDay(other).split(" ")];
  const isSame = (place: number) => words.slice(place).join() === others.slice(place).join();
  return words.slice(0, isSame(1) ? 1 : isSame(2) ? 2 : 3).join(" ");
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
