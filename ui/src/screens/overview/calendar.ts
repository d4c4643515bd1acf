import { DAY } from "../../words/times";
import type { Span } from "./spans";

/** A month as far as its days are counted; a week for each line, Monday first, with gaps where no day is. */
export interface Month {
  name: string;
  /** By the place of a day among all. */
  weeks: (number | undefined)[][];
}

const heading = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

export function monthsOf(days: readonly Span[]): Month[] {
  const months: Month[] = [];
  for (const [index, { begin }] of days.entries()) {
    const name = heading.format(new Date(begin));
    const place = weekday(begin);
    let month = months.at(-1);
    if (month?.name !== name) {
      month = { name, weeks: [] };
      months.push(month);
    }
    if (place === 0 || month.weeks.length === 0) month.weeks.push(Array.from({ length: 7 }, () => undefined));
    const week = month.weeks.at(-1);
    if (week !== undefined) week[place] = index;
  }
  return months;
}

/** From Monday, which is 0. */
function weekday(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** Names of the days of a week, from Monday. */
export function weekdays(): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, day) => {
    const some = new Date(Date.UTC(2024, 0, 1) + day * DAY); // A Monday.
    const name = (weekday: "narrow" | "long") => some.toLocaleDateString("en-GB", { weekday, timeZone: "UTC" });
    return { short: name("narrow"), long: name("long") };
  });
}

/** Where a key leads from a day; to where there is none, as far as there are days. */
export function stepTo(key: string, from: number, days: readonly Span[]): number | undefined {
  const last = days.length - 1;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7, Home: -from, End: last - from }[key];
  const to = step === undefined ? byMonth(key, from, days) : from + step;
  return to === undefined ? undefined : Math.min(Math.max(to, 0), last);
}

/** The same day of the month before or after, or the last day of a shorter one. */
function byMonth(key: string, from: number, days: readonly Span[]): number | undefined {
  const step = { PageDown: 1, PageUp: -1 }[key];
  if (step === undefined) return undefined;
  const [now, first] = [new Date(days[from]?.begin ?? 0), Date.parse(days[0]?.begin ?? "")];
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + step];
  const wanted = Math.min(Date.UTC(year, month, now.getUTCDate()), Date.UTC(year, month + 1, 0));
  return (wanted - first) / DAY;
}
