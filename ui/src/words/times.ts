import { say } from "./words";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const dayOfYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const utcShort = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const utcLong = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const utcClock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const whole = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "long" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** "in 10 days", "3 minutes ago", "now". */
export function ago(moment: string, now = Date.now()): string {
  const distance = Date.parse(moment) - now;
  const size = Math.abs(distance);
  if (size < MINUTE) return say("time.now");
  if (size < HOUR) return relative.format(Math.trunc(distance / MINUTE), "minute");
  if (size < 2 * DAY) return relative.format(Math.trunc(distance / HOUR), "hour");
  return relative.format(Math.trunc(distance / DAY), "day");
}

/** "3 Dec", with the year when it is another one. */
export function date(moment: string, now = new Date()): string {
  const then = new Date(moment);
  return (then.getFullYear() === now.getFullYear() ? day : dayOfYear).format(then);
}

/** "3 Dec" in UTC, with the year when it is another one. */
export function utcDate(moment: string | number, now = new Date()): string {
  const then = new Date(moment);
  return (then.getUTCFullYear() === now.getUTCFullYear() ? utcShort : utcLong).format(then);
}

/** "4 to 10 Jan", "28 Jan to 3 Feb 2027", "28 Dec to 3 Jan 2027": what both say is said once. */
export function utcSpan(first: number, last: number, now = new Date()): { from: string; to: string } {
  const [one, other] = [new Date(first), new Date(last)];
  const to = utcDate(last, now);
  if (one.getUTCFullYear() !== other.getUTCFullYear()) return { from: utcDate(first, now), to };
  return { from: one.getUTCMonth() === other.getUTCMonth() ? String(one.getUTCDate()) : utcShort.format(one), to };
}

/** "3 Dec", or "3 Dec, 15:40 UTC" where it is not the beginning of a day; with the year when it is another one. */
export function utcMoment(moment: string): string {
  const isDay = Date.parse(moment) % DAY === 0;
  return isDay ? utcDate(moment) : `${utcDate(moment)}, ${utcClock.format(new Date(moment))} UTC`;
}

/** "3 Dec, 15:40". */
export function dateAndTime(moment: string): string {
  return `${date(moment)}, ${clock.format(new Date(moment))}`;
}

/** "15:40" today, "3 Dec, 15:40" on another day. */
export function timeOrDay(moment: string, now = new Date()): string {
  const isToday = new Date(moment).toDateString() === now.toDateString();
  return isToday ? clock.format(new Date(moment)) : dateAndTime(moment);
}

/** Each of them as {@link exact} says it, for the tooltip of a text that names several. */
export function exactly(...moments: readonly string[]): string {
  return moments.map(exact).join("\n");
}

/** Both the user's zone and UTC, for a tooltip. */
export function exact(moment: string): string {
  const local = whole.format(new Date(moment));
  return `${local}\n${new Date(moment).toISOString().replace(".000", "")}`;
}
