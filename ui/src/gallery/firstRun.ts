import type { OperationView, PlanView } from "../ipc/core";
import { NEW } from "./everyday";
import { PROBLEM } from "./examples";
import { done, failed, type Replies } from "./fakeBridge";
import { CERTIFICATES, DIFFICULT_ROWS, page, view } from "./recorded/certificates";
import { HUNDRED } from "./recorded/names";
import * as operations from "./recorded/operations";
import { ACCOUNT_PLAN, DIFFICULT_PLAN, PLAN, pending } from "./recorded/plans";
import * as profile from "./recorded/profile";

const PROTECTED: Replies = { ...NEW, ShowVault: done(profile.VAULT) };
const WITH_ISSUER: Replies = { ...PROTECTED, ListIssuers: done({ issuers: profile.ISSUERS.slice(1, 2) }) };
const BEGUN = ["Begin", "Continue"];

function at(replies: Replies, press?: readonly string[]) {
  return { place: { at: "firstrun" } as const, replies, ...(press && { press }) };
}

function planned(before: Replies, plan: PlanView): Replies {
  return { ...before, ListPlans: done({ plans: [pending(plan)] }), ShowPlan: done(plan) };
}

function working(before: Replies, shown: OperationView): Replies {
  return { ...before, ListOperations: done({ operations: [shown] }), ShowOperation: done(shown) };
}

function obtained(row = CERTIFICATES[4] ?? none()): Replies {
  return { ...WITH_ISSUER, ListCertificates: done(page([row])), ShowCertificate: done(view(row)) };
}

function none(): never {
  throw new Error("there is no certificate on record");
}

/** Each step of the first run, and what can go wrong at it. */
export function firstRun() {
  const kept: Replies = { ...WITH_ISSUER, ListDnsCredentials: done({ credentials: profile.CREDENTIALS }) };
  const many = HUNDRED.map((name) => profile.credential(name, "manual", [name]));
  const named = DIFFICULT_ROWS.at(-2);
  return {
    protect: at(NEW, ["Begin"]),
    "protect-failed": at({ ...NEW, OpenVault: failed(PROBLEM) }, ["Begin", "Make the vault"]),
    "protect-refused": at({ ...NEW, OpenVault: { refused: "no passphrase" } }, ["Begin", "Make the vault"]),
    protected: at(PROTECTED, ["Begin"]),
    authority: at(PROTECTED, BEGUN),
    own: at(PROTECTED, ["Use it", "Continue"]),
    "authority-failed": at(working(PROTECTED, { ...operations.FAILED, kind: "OpenAccount" }), BEGUN),
    account: at(planned(PROTECTED, ACCOUNT_PLAN)),
    opening: at(working(PROTECTED, operations.OPENING)),
    names: at(WITH_ISSUER),
    "names-kept": at(kept),
    server: at(WITH_ISSUER, ["A name server that takes updates"]),
    "names-failed": at(working(WITH_ISSUER, operations.FAILED)),
    plan: at(planned(WITH_ISSUER, PLAN)),
    issuing: { ...at(working(WITH_ISSUER, operations.WAITING)), events: operations.WAITING_EVENTS },
    byhand: { ...at(working(WITH_ISSUER, operations.WAITING)), events: operations.BY_HAND_EVENTS },
    done: at(obtained()),
    long: at(planned(WITH_ISSUER, DIFFICULT_PLAN)),
    "long-done": at(obtained(named)),
    many: at({ ...WITH_ISSUER, ListDnsCredentials: done({ credentials: many }) }),
  };
}
