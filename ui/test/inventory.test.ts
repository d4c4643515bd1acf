import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CertificateFilter, CertificateRow, Commands } from "../src/ipc/core";
import { EVERYTHING } from "../src/ipc/inventory";
import type { Pages } from "../src/screens/inventory/pages";
import { activeParts, FIRST, isFiltered, keyOf, those, without } from "../src/screens/inventory/question";

describe("questions", () => {
  it("what is active is told part by part, and goes part by part", () => {
    const { filter } = those({ state: "SOON", tag: "web", search: "shop" });
    expect(activeParts(filter).map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
      "State: expires soon",
      "Tag: web",
    ]);
    expect(activeParts(without(filter, "state")).map(({ part }) => part)).toEqual(["tag"]);
    expect(isFiltered(without(without(filter, "state"), "tag"))).toBe(true); // The search is left.
    expect(isFiltered(EVERYTHING)).toBe(false);
  });

  it("a range goes as one, and what is hidden says so", () => {
    const { filter } = those({
      expiresFrom: "2027-01-04T00:00:00Z",
      expiresBefore: "2027-01-11T00:00:00Z",
      superseded: false,
      revoked: true,
    });
    expect(activeParts(filter).map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
      "Expires: 4 to 10 Jan 2027",
      "Replaced: hidden",
      "Revoked: only",
    ]);
    expect(without(filter, "expires")).toEqual({ ...EVERYTHING, superseded: false, revoked: true });
    expect(keyOf(those({ expiresFrom: "2027-01-04T00:00:00Z" }))).not.toBe(keyOf(FIRST));
    expect(keyOf(those({ superseded: false }))).not.toBe(keyOf(those({ superseded: true })));
  });

  it("a key on the endpoint is not the same as no matter where", () => {
    expect(activeParts(those({ keyHere: false }).filter).map(({ value }) => value)).toEqual(["on the endpoint"]);
  });

  it("the same question has the same key, whatever the order of its parts", () => {
    const turned = {
      descending: false,
      order: "EXPIRES",
      filter: Object.fromEntries(Object.entries(EVERYTHING).reverse()) as unknown as CertificateFilter,
    } as const;
    expect(keyOf(turned)).toBe(keyOf(FIRST));
    expect(keyOf({ ...FIRST, descending: true })).not.toBe(keyOf(FIRST));
  });
});

describe("pages", () => {
  const ROWS = 100_000;
  let asked: Commands["ListCertificates"][] = [];
  let openPages: typeof import("../src/screens/inventory/pages")["openPages"];

  beforeEach(async () => {
    asked = [];
    const bridge: Record<string, unknown> = {};
    vi.stubGlobal("window", bridge);
    vi.resetModules();
    ({ openPages } = await import("../src/screens/inventory/pages"));
    bridge.certwrightPost = (text: string) => {
      const { id, command } = JSON.parse(text) as { id: string; command: Commands["ListCertificates"] };
      asked.push(command);
      const from = Number(command.cursor ?? 0);
      const to = Math.min(ROWS, from + command.most);
      const certificates = Array.from(
        { length: to - from },
        (_, index) => ({ id: `${from + index}` }) as CertificateRow,
      );
      const done = { certificates, next: to < ROWS ? `${to}` : null, matching: ROWS, total: ROWS };
      setTimeout(() => (bridge.certwrightReceive as (line: string) => void)(JSON.stringify({ id, done })));
    };
  });
  afterEach(() => vi.unstubAllGlobals());

  async function opened(...[from, to]: [number, number]): Promise<Pages> {
    const pages = openPages(FIRST, () => {});
    pages.want(from, to);
    await vi.waitFor(() => expect(pages.at(from)).toBeDefined());
    return pages;
  }

  it("only what is in sight and a little ahead is fetched", async () => {
    const pages = await opened(0, 20);
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1));
    expect(pages.matching()).toBe(ROWS);
    expect(asked.reduce((sum, { most }) => sum + most, 0)).toBeLessThanOrEqual(600);
    expect(pages.at(50_000)).toBeUndefined();
  });

  it("a place far down is reached by large pages, and what was passed is let go", async () => {
    const pages = await opened(90_000, 90_020);
    expect(pages.at(90_010)?.id).toBe("90010");
    expect(asked.length).toBeLessThan(110);
    expect(pages.at(40_000)).toBeUndefined();
  });

  it("rows that were let go are fetched again by the way that is known", async () => {
    const pages = await opened(90_000, 90_020);
    const before = asked.length;
    pages.want(40_000, 40_020);
    await vi.waitFor(() => expect(pages.at(40_010)?.id).toBe("40010"));
    expect(asked.length - before).toBeLessThanOrEqual(2);
  });
});
