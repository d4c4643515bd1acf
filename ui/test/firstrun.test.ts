import { describe, expect, it } from "vitest";
import type { IssuerView, OperationView, PendingPlan } from "../src/ipc/core";
import { type Facts, NOTHING_SAID, said, sceneOf, stationOf } from "../src/screens/firstrun/steps";

const EMPTY: Facts = {
  vault: { exists: false, open: false, protection: null, compartment: null },
  issuers: [],
  plans: [],
  operations: [],
  certificates: { certificates: [], next: null, matching: 0, total: 0 },
};
const LOCKED: Facts = { ...EMPTY, vault: { exists: true, open: false, protection: null, compartment: null } };
const ISSUER = { name: "staging" } as IssuerView;
const operation = (kind: string, state: string) => ({ id: "1", kind, state }) as OperationView;
const plan = (subject: string) => ({ hash: "abc", subject }) as PendingPlan;

describe("a first run stands where the core stands", () => {
  it("an empty profile begins with the choice, and makes nothing before it", () => {
    expect(sceneOf(EMPTY, NOTHING_SAID).step).toBe("choose");
    expect(stationOf(sceneOf(EMPTY, NOTHING_SAID))).toBe(-1);
    expect(sceneOf(EMPTY, said(NOTHING_SAID, "wantsPublic")).step).toBe("protect");
    expect(sceneOf(EMPTY, said(NOTHING_SAID, "wantsOwn")).step).toBe("protect");
  });

  it("what protects a vault just made is shown until it was seen", () => {
    const made = { ...EMPTY, vault: { exists: true, open: true, protection: null, compartment: null } };
    const wanting = said(NOTHING_SAID, "wantsPublic");
    expect(sceneOf(made, wanting).step).toBe("protect");
    expect(sceneOf(made, said(wanting, "sawProtection")).step).toBe("issuer");
  });

  it("a page that was lost begins with the choice, and after it with the authority", () => {
    expect(sceneOf(LOCKED, NOTHING_SAID).step).toBe("choose");
    expect(sceneOf(LOCKED, said(NOTHING_SAID, "wantsPublic"))).toMatchObject({ step: "issuer", isOwn: false });
    expect(sceneOf(LOCKED, said(NOTHING_SAID, "wantsOwn"))).toMatchObject({ step: "issuer", isOwn: true });
    expect(sceneOf(LOCKED, said(said(NOTHING_SAID, "wantsOwn"), "chooseAgain")).step).toBe("choose");
  });

  it("a plan for an account, then the account, then the names", () => {
    expect(sceneOf({ ...LOCKED, plans: [plan("OpenAccount")] }, NOTHING_SAID).step).toBe("account");
    expect(sceneOf({ ...LOCKED, operations: [operation("OpenAccount", "RUNNING")] }, NOTHING_SAID).step).toBe(
      "opening",
    );
    expect(sceneOf({ ...LOCKED, issuers: [ISSUER] }, NOTHING_SAID).step).toBe("names");
  });

  it("what failed is told where it can be tried again", () => {
    const failed = { ...LOCKED, issuers: [ISSUER], operations: [operation("Issue", "FAILED")] };
    expect(sceneOf(failed, NOTHING_SAID)).toMatchObject({ step: "names", failed: { state: "FAILED" } });
  });

  it("a certificate is there only when its records are gone", () => {
    const kept = { ...LOCKED, certificates: { certificates: [{ id: "f" }], next: null, total: 1 } } as unknown as Facts;
    const running = { ...kept, operations: [operation("Issue", "RUNNING")] };
    expect(sceneOf(running, NOTHING_SAID).step).toBe("issuing");
    expect(stationOf(sceneOf(kept, NOTHING_SAID))).toBe(5);
  });
});
