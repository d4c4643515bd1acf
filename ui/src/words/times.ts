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

/** "12 Jan 2027", in UTC. */
export function utcDay(moment: string | number): string {
  return utcLong.format(new Date(moment));
}

/** "3 Dec" in UTC, with the year when it is another one. */
export function utcDate(moment: string, now = new Date()): string {
  const then = new Date(moment);
  return (then.getUTCFullYear() === now.getUTCFullYear() ? utcShort : utcLong).format(then);
}

/** "12 Jan 2027", or "12 Jan 2027, 15:40 UTC" where it is not the beginning of a day. */
export function utcMoment(moment: string): string {
  const isDay = Date.parse(moment) % DAY === 0;
  return isDay ? utcDay(moment) : `${utcDay(moment)}, ${utcClock.format(new Date(moment))} UTC`;
}

/** "3 Dec, 15:40". */
export function dateAndTime(moment: string): string {
  return `${date(moment)}, ${clock.format(new Date(moment))}`;
}

/** Both the user's zone and UTC, for a tooltip. */
export function exact(moment: string): string {
  const local = whole.format(new Date(moment));
  return `${local}\n${new Date(moment).toISOString().replace(".000", "")}`;
}
