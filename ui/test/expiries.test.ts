import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Replies } from "../src/gallery/fakeBridge";
import type { Answers, CertificateRow, Commands } from "../src/ipc/core";
import type { Question } from "../src/screens/inventory/question";
import { monthsAhead, rangeWords } from "../src/screens/inventory/range";
import { monthsOf, stepTo, weekdays } from "../src/screens/overview/calendar";
import { allOf, counted, daysOf, kindsOf, listOf, type Span, weeksOf, wordsOf } from "../src/screens/overview/spans";

const HALF = {
  today: "2026-11-27T00:00:00Z",
  days: [
    { begin: "2026-11-27T00:00:00Z", production: 1, staging: 0, internal: 0 },
    { begin: "2026-12-03T00:00:00Z", production: 0, staging: 0, internal: 2 },
    { begin: "2026-12-04T00:00:00Z", production: 3, staging: 1, internal: 0 },
    { begin: "2027-05-27T00:00:00Z", production: 0, staging: 1, internal: 0 },
  ],
};

beforeAll(() => {
  vi.useFakeTimers({ now: new Date("2026-11-27T12:00:00Z"), toFake: ["Date"] });
});
afterAll(() => {
  vi.useRealTimers();
});

describe("days and weeks", () => {
  const days = daysOf(HALF);

  it("a week counts what its seven days count", () => {
    const weeks = weeksOf(HALF);
    expect(weeks).toHaveLength(26);
    expect(weeks[0]).toEqual({ begin: "2026-11-27T00:00:00Z", production: 1, staging: 0, internal: 2, days: 7 });
    expect(weeks[1]).toEqual({ begin: "2026-12-04T00:00:00Z", production: 3, staging: 1, internal: 0, days: 7 });
    expect(weeks.reduce((sum, week) => sum + allOf(week), 0)).toBe(8);
  });

  it("days without any stand among the others", () => {
    expect(days).toHaveLength(182);
    expect(days.filter((day) => allOf(day) > 0)).toHaveLength(4);
    expect(days[181]?.begin).toBe("2027-05-27T00:00:00Z");
  });

  it("a day and a week are told in words", () => {
    expect(wordsOf(days[6] as Span)).toBe("2 on 3 Dec");
    expect(wordsOf(days[5] as Span)).toBe("nothing on 2 Dec");
    expect(kindsOf(days[7] as Span)).toBe("3 public, 1 staging");
    expect(wordsOf(weeksOf(HALF)[5] as Span)).toMatch(/^0 in the week of 1 Jan/);
  });

  it("the list of a span asks for exactly its days, and for nothing that was replaced or revoked", () => {
    expect(listOf(days[6] as Span).filter).toMatchObject({
      expiresFrom: "2026-12-03T00:00:00Z",
      expiresBefore: "2026-12-04T00:00:00Z",
      superseded: false,
      revoked: false,
      archived: false,
    });
  });
});

describe("numbers and lists", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("a number that is pressed lists as many as it says", async () => {
    vi.stubGlobal("window", {});
    const { inventory } = await import("../src/gallery/recorded/inventory");
    const { generated } = await import("../src/gallery/recorded/certificates");
    const core = inventory(() => generated(2_000).map(varied));
    const { counts, ...half } = answer("ShowInventory", core, {});
    const matching = (question: Question) =>
      answer("ListCertificates", core, { ...question, most: 1, cursor: null }).matching;
    const spans = [...daysOf(half), ...weeksOf(half)].filter((span) => allOf(span) > 0);
    expect(spans.length).toBeGreaterThan(20);
    for (const span of spans) expect(matching(listOf(span))).toBe(allOf(span));
    expect(counts.expired).toBeGreaterThan(0);
    expect(matching(counted({ state: "EXPIRED" }))).toBe(counts.expired);
    expect(matching(counted({ state: "SOON" }))).toBe(counts.soon);
  });
});

/** Some are archived, replaced or revoked: those are in no count. */
function varied(row: CertificateRow, index: number): CertificateRow {
  return {
    ...row,
    archived: index % 17 === 0,
    superseded: index % 5 === 0,
    ...(index % 11 === 0 && { state: "REVOKED", revoked: row.notBefore }),
  };
}

/** What the recorded core says at once. */
function answer<K extends keyof Answers>(kind: K, core: Replies, command: Commands[K]): Answers[K] {
  const reply = core[kind] as (command: Commands[K]) => { done: Answers[K] };
  return reply(command).done;
}

describe("the calendar", () => {
  const days = daysOf(HALF);
  const at = (day: string) => days.findIndex(({ begin }) => begin.startsWith(day));

  it("has a month for each in which a day is, weeks from Monday", () => {
    const months = monthsOf(days);
    expect(months.map(({ name }) => name)).toEqual([
      "November 2026",
      "December 2026",
      "January 2027",
      "February 2027",
      "March 2027",
      "April 2027",
      "May 2027",
    ]);
    expect(months.flatMap(({ weeks }) => weeks.flat()).filter((index) => index !== undefined)).toEqual(
      days.map((_, index) => index),
    );
    expect(months[0]?.weeks[0]).toEqual([undefined, undefined, undefined, undefined, 0, 1, 2]); // 27 Nov is a Friday.
    expect(months[2]?.weeks[0]?.indexOf(at("2027-01-01"))).toBe(4);
    expect(weekdays()[0]).toEqual({ short: "M", long: "Monday" });
  });

  it("keys go by day, week and month, never beyond its ends", () => {
    const go = (key: string, day: string) => days[stepTo(key, at(day), days) ?? -1]?.begin.slice(0, 10);
    expect(go("ArrowRight", "2026-11-30")).toBe("2026-12-01");
    expect(go("ArrowLeft", "2026-11-27")).toBe("2026-11-27");
    expect(go("ArrowDown", "2026-12-28")).toBe("2027-01-04");
    expect(go("ArrowUp", "2026-12-03")).toBe("2026-11-27");
    expect(go("Home", "2027-01-04")).toBe("2026-11-27");
    expect(go("End", "2027-01-04")).toBe("2027-05-27");
    expect(go("PageDown", "2027-01-31")).toBe("2027-02-28");
    expect(go("PageUp", "2027-03-31")).toBe("2027-02-28");
    expect(go("PageUp", "2026-12-03")).toBe("2026-11-27");
    expect(go("PageDown", "2027-05-01")).toBe("2027-05-27");
    expect(stepTo("a", 3, days)).toBeUndefined();
  });
});

describe("ranges in words", () => {
  const words = (from: string, before: string) => rangeWords(`${from}T00:00:00Z`, `${before}T00:00:00Z`);

  it("what both ends share is said once", () => {
    expect(words("2027-01-04", "2027-01-11")).toBe("4 to 10 Jan 2027");
    expect(words("2027-01-25", "2027-02-02")).toBe("25 Jan to 1 Feb 2027");
    expect(words("2026-12-28", "2027-01-04")).toBe("28 Dec to 3 Jan 2027");
    expect(words("2027-01-12", "2027-01-13")).toBe("12 Jan 2027");
  });

  it("an open end and a time of day are said", () => {
    expect(rangeWords("2027-01-04T00:00:00Z", null)).toBe("from 4 Jan 2027");
    expect(rangeWords(null, "2027-01-11T00:00:00Z")).toBe("before 11 Jan 2027");
    expect(rangeWords("2027-01-04T10:30:00Z", "2027-01-11T00:00:00Z")).toBe(
      "from 4 Jan 2027, 10:30 UTC, before 11 Jan 2027",
    );
    expect(words("2027-01-04", "2027-01-04")).toBe("from 4 Jan 2027, before 4 Jan 2027");
  });

  it("months to choose from begin with this one", () => {
    const months = monthsAhead(new Date("2026-11-30T23:30:00Z"));
    expect(months.map(({ text }) => text).slice(0, 3)).toEqual(["November 2026", "December 2026", "January 2027"]);
    expect(months[1]).toMatchObject({ expiresFrom: "2026-12-01T00:00:00Z", expiresBefore: "2027-01-01T00:00:00Z" });
  });
});
