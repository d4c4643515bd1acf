import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ProblemView } from "../src/ipc/core";

const PROBLEM: ProblemView = {
  code: "ipc.unreadable",
  kind: "USAGE",
  what: "This is not a message.",
  why: "",
  todo: "Ask again.",
  details: {},
  retryAt: null,
};

interface Bridge {
  certwrightPost?: (line: string) => void;
  certwrightReceive?: (line: string) => void;
}

let bridge: Bridge;
let client: typeof import("../src/ipc/client");
let problems: typeof import("../src/ipc/problems");

beforeEach(async () => {
  vi.useRealTimers();
  bridge = { certwrightPost: () => {} };
  vi.stubGlobal("window", bridge);
  vi.resetModules();
  client = await import("../src/ipc/client");
  problems = await import("../src/ipc/problems");
});

function answer(line: unknown): void {
  bridge.certwrightReceive?.(JSON.stringify(line));
}

/** How it ended, so far. */
function watched(question: Promise<unknown>): () => unknown {
  let end: unknown = "open";
  question.then(
    () => {
      end = "answered";
    },
    (reason: unknown) => {
      end = reason;
    },
  );
  return () => end;
}

describe("a refusal is always heard", () => {
  it("an answer without an id is that of what was just asked, or else of the newest question", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const older = watched(client.ask("ListIssuers", {}));
    vi.advanceTimersByTime(5_000);
    const newest = watched(client.ask("ListPresets", {}));
    answer({ v: 1, failed: PROBLEM });
    await vi.waitFor(() => expect(newest()).toBeInstanceOf(client.Failed));
    expect(problems.problemOf(newest()).what).toBe("This is not a message.");
    expect(older()).toBe("open");
    vi.advanceTimersByTime(5_000);
    answer({ v: 1, id: "", refused: "too long" });
    await vi.waitFor(() => expect(older()).toBeInstanceOf(client.Refused));
  });

  it("an answer that nobody waits for breaks nothing", () => {
    expect(() => answer({ v: 1, id: null, failed: PROBLEM })).not.toThrow();
  });

  it("an answer that is neither yes nor no, and a bridge that is gone, are told in words", async () => {
    const odd = watched(client.ask("ListIssuers", {}));
    answer({ v: 1, id: "1" });
    await vi.waitFor(() => expect(odd()).toBeInstanceOf(Error));
    bridge.certwrightPost = () => {
      throw new Error("gone");
    };
    const gone = watched(client.ask("ListIssuers", {}));
    await vi.waitFor(() => expect(gone()).toBeInstanceOf(Error));
    for (const reason of [odd(), gone()]) {
      expect(problems.problemOf(reason)).toMatchObject({
        what: expect.stringMatching(/./),
        todo: expect.stringMatching(/./),
      });
    }
    const refused = problems.problemOf(new client.Refused("too many at a time"));
    expect(refused).toMatchObject({ why: "too many at a time", todo: expect.stringContaining("Try again") });
  });
});

describe("a question without an answer", () => {
  it("is overdue after a while, unless it waits for a person", () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    void client.ask("ListIssuers", {});
    void client.ask("ApplyPlan", { plan: "abc", approvedHash: null });
    expect(client.overdue(60_000)).toBe(0);
    vi.advanceTimersByTime(60_001);
    expect(client.overdue(60_000)).toBe(1);
    answer({ v: 1, id: "1", done: { issuers: [] } });
    expect(client.overdue(60_000)).toBe(0);
  });
});
