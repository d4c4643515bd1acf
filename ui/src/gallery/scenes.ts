import type { Place } from "../frame/place";
import type { Event, OperationView, PlanView, ProblemView } from "../ipc/core";
import { type Question, those } from "../screens/inventory/question";
import { EVERYDAY, NEW } from "./everyday";
import { PROBLEM } from "./examples";
import { done, each, failed, type Replies } from "./fakeBridge";
import { firstRun } from "./firstRun";
import { LONG_ACT, log } from "./recorded/audit";
import { CERTIFICATES, DIFFICULT_ROWS, generated, view } from "./recorded/certificates";
import * as details from "./recorded/detail";
import { inventory, type Refused, view as savedView } from "./recorded/inventory";
import { DIFFICULT, ENDLESS, HUNDRED, MIXED, WRONG } from "./recorded/names";
import * as operations from "./recorded/operations";
import * as plans from "./recorded/plans";
import * as profile from "./recorded/profile";

/** One state of one screen: where the person is, what the core says, and what was pressed to come here. */
export interface Scene {
  place: Place;
  replies: Replies;
  events?: readonly Event[];
  press?: readonly string[];
}

type States = Record<string, Scene>;

const SHUT: ProblemView = {
  code: "profile.newer",
  kind: "PERMANENT",
  what: "The profile in /home/ines/.local/share/certwright was made by a newer Certwright.",
  why: "Its inventory is of step 14; this version knows 12.",
  todo: "Install the newer version again, or open another profile.",
  details: {},
  retryAt: null,
};

/** The four states that every screen has, given what it cannot do without. */
function common(place: Place, needs: readonly (keyof Replies)[], replies: Replies = EVERYDAY): States {
  return {
    normal: { place, replies },
    loading: { place, replies: { ...replies, ...each(needs, "never") } },
    error: { place, replies: { ...replies, ...each(needs, failed(PROBLEM)) } },
    shut: { place, replies: { ...replies, ShowProfile: failed(SHUT) } },
    offline: { place, replies: { ...replies, ShowProfile: "gone" } },
  };
}

/** A scene in which some answers are others than every day. */
function but(place: Place, replies: Replies, press?: readonly string[], events?: readonly Event[]): Scene {
  return { place, replies: { ...EVERYDAY, ...replies }, ...(press && { press }), ...(events && { events }) };
}

const first = CERTIFICATES[1]?.id ?? "";
const last = DIFFICULT_ROWS.at(-1) ?? DIFFICULT_ROWS[0];
const rows = (make: () => typeof CERTIFICATES, refused?: Refused): Replies => inventory(make, refused);
const certificate = { at: "certificate", id: first } as const;
const privately = { at: "certificate", id: CERTIFICATES[6]?.id ?? "" } as const;
const issue = { at: "issue" } as const;
const plan = { at: "plan", hash: plans.PLAN.hash } as const;
const operation = { at: "operation", id: operations.RUNNING.id } as const;
const planned = (shown: PlanView, press?: readonly string[], replies: Replies = {}) =>
  but(plan, { ...replies, ShowPlan: done(shown) }, press);
const worked = (shown: OperationView, events?: readonly Event[]) =>
  but(operation, { ShowOperation: done(shown) }, undefined, events);

const LONG_OPERATIONS = { ListOperations: done({ operations: [operations.LONG_OPERATION] }) };
const LONG_PLANS = {
  ListPlans: done({ plans: [plans.pending(plans.DIFFICULT_PLAN), plans.pending(plans.PLAN_OF_MANY)] }),
};
const MANY: Replies = {
  ListOperations: done({ operations: operations.MANY_OPERATIONS }),
  ListPlans: done({ plans: plans.MANY_PENDING }),
};
const UNVERIFIED = { size: 1204, verified: 0, verifiedAt: null, checkpointed: 1198 };
/** Made when it is looked at first, and kept. */
const hundredThousand = once(() => generated(100_000));
const CALM = CERTIFICATES.filter(({ state }) => state === "VALID");
const LONG_VIEWS = [...DIFFICULT, ...HUNDRED.slice(0, 20)].map((name) => savedView(name, { search: name }));
const FILTERED: Question = { ...those({ state: "VALID", tag: "web", search: "shop" }), order: "NAME" };
const EVERY_FILTER = those({
  state: "VALID",
  issuer: "letsencrypt",
  environment: "PRODUCTION",
  keyHere: false,
  expiresWithinDays: 180,
  expiresFrom: "2027-01-04T00:00:00Z",
  expiresBefore: "2027-01-11T00:00:00Z",
  tag: "web",
  superseded: false,
  revoked: false,
});
const TWO = ["Select old.example.com", "Select shop.example.com"];
const refusesShop: Refused = ({ names }) => (names[0]?.startsWith("shop") ? FULL : undefined);
const FULL: ProblemView = {
  code: "inventory.too-many-tags",
  kind: "REFUSED",
  what: "This certificate has 20 tags already.",
  why: "More than that tell nothing apart.",
  todo: "Take one away first.",
  details: {},
  retryAt: null,
};
const longIssuer = profile.issuer(ENDLESS, `https://${ENDLESS}/acme/directory`, "INTERNAL");

/** Every screen in every state worth looking at. */
export const SCENES = {
  overview: {
    ...common({ at: "overview" }, ["ShowInventory"]),
    empty: { place: { at: "overview" }, replies: NEW },
    long: but(
      { at: "overview" },
      { ...rows(() => DIFFICULT_ROWS), ...LONG_OPERATIONS, ListIssuers: done({ issuers: [longIssuer] }) },
    ),
    many: but({ at: "overview" }, { ...rows(() => generated(500)), ...MANY }),
    table: but({ at: "overview" }, {}, ["Show as a table"]),
    calendar: but({ at: "overview" }, {}, ["Calendar"]),
    "calendar-many": but({ at: "overview" }, { ...rows(() => generated(500)), ...MANY }, ["Calendar"]),
    "calendar-100000": but({ at: "overview" }, rows(hundredThousand), ["Calendar"]),
    "calendar-table": but({ at: "overview" }, {}, ["Calendar", "Show as a table"]),
    calm: but({ at: "overview" }, { ...rows(() => CALM), ListOperations: done({ operations: [] }) }),
    "100000": but({ at: "overview" }, rows(hundredThousand)),
    locked: but({ at: "overview" }, { ShowVault: done(profile.LOCKED) }),
    sample: but({ at: "overview" }, { ShowProfile: done({ ...profile.PROFILE, sample: true }) }),
  },
  certificates: {
    ...common({ at: "certificates" }, ["ListCertificates", "ShowInventory"]),
    empty: { place: { at: "certificates" }, replies: NEW },
    long: but({ at: "certificates" }, { ...rows(() => DIFFICULT_ROWS), ListViews: done({ views: LONG_VIEWS }) }),
    many: but(
      { at: "certificates" },
      rows(() => generated(500)),
    ),
    "100000": but({ at: "certificates" }, rows(hundredThousand)),
    filtered: but(
      { at: "certificates", question: FILTERED },
      rows(() => generated(500)),
    ),
    "every-filter": but(
      { at: "certificates", question: EVERY_FILTER },
      rows(() => generated(500)),
    ),
    nomatch: but({ at: "certificates", question: those({ search: "nothing like it" }) }, {}),
    archived: but({ at: "certificates", question: those({ archived: true }) }, {}),
    "brought-back": but({ at: "certificates", question: those({ archived: true }) }, {}, ["Select gone.example.com"]),
    view: but({ at: "certificates", question: those({ tag: "web", expiresWithinDays: 60 }) }, {}),
    sample: but({ at: "certificates" }, { ShowProfile: done({ ...profile.PROFILE, sample: true }) }),
    saving: but({ at: "certificates", question: FILTERED }, {}, ["Save this view…"]),
    menu: but({ at: "certificates" }, {}, ["Filter"]),
    selected: but({ at: "certificates" }, {}, TWO),
    tagging: but({ at: "certificates" }, {}, [...TWO, "Tag…"]),
    archiving: but({ at: "certificates" }, {}, [...TWO, "Archive"]),
    "partly-failed": but(
      { at: "certificates" },
      rows(() => CERTIFICATES, refusesShop),
      [...TWO, "Tag…", "web"],
    ),
    renewed: but({ at: "certificates" }, {}, [...TWO, "Plan renewals"]),
    renewing: but({ at: "certificates" }, { PlanIssue: "never" }, [...TWO, "Select pay.example.com", "Plan renewals"]),
    "renewing-many": but({ at: "certificates" }, { ...rows(() => generated(40)), PlanIssue: failed(PROBLEM) }, [
      "Select all",
      "Plan renewals",
    ]),
    unsaved: but({ at: "certificates" }, { SaveInventory: failed(PROBLEM) }, [
      "Export the list",
      "As CSV, for a spreadsheet",
    ]),
  },
  certificate: {
    ...common(certificate, ["ShowCertificate"]),
    "chain-error": but(certificate, { ShowDetail: failed(PROBLEM) }),
    "chain-loading": but(certificate, { ShowDetail: "never" }),
    private: but(privately, { ShowDetail: done(details.PRIVATE_DETAIL) }),
    live: but(certificate, {}, ["Is it served?", "Look now"]),
    "live-parts": but(certificate, { CheckLive: done(details.SERVED_IN_PARTS) }, ["Is it served?", "Look now"]),
    "live-busy": but(certificate, { CheckLive: "never" }, ["Is it served?", "Look now"]),
    "live-error": but(certificate, { CheckLive: failed(PROBLEM) }, ["Is it served?", "Look now"]),
    export: but(certificate, {}, ["Export"]),
    use: but(certificate, {}, ["Use it in"]),
    "use-error": but(certificate, { ShowSnippets: failed(PROBLEM) }, ["Use it in"]),
    raw: but(certificate, {}, ["Raw"]),
    revoke: but(certificate, { PlanRevoke: failed(PROBLEM) }, ["Revoke", "Plan the revocation"]),
    long: but(certificate, {
      ShowCertificate: done(view(DIFFICULT_ROWS.at(-2) ?? last ?? never())),
      ShowDetail: done(details.LONG_DETAIL),
    }),
    many: but(certificate, { ShowCertificate: done(view(last ?? never())), ShowDetail: done(details.MANY_DETAIL) }),
  },
  issue: {
    ...common(issue, ["ListIssuers"]),
    empty: { place: issue, replies: NEW },
    csr: but(issue, {}, ["Open a file…"]),
    defaults: but({ at: "issue", names: ["shop.example.com"] }, {}, ["Change"]),
    covered: but({ at: "issue", names: ["*.shop.example.com", "www.shop.example.com"] }, {}),
    copy: but(issue, {}, ["Copy the names from a server…"]),
    wrong: but({ at: "issue", names: WRONG }, {}),
    lookalike: but({ at: "issue", names: MIXED }, {}),
    planning: but({ at: "issue", names: ["shop.example.com"] }, { PlanIssue: "never" }, ["Make the plan"]),
    refused: but({ at: "issue", names: ["shop.example.com"] }, { PlanIssue: failed(PROBLEM) }, ["Make the plan"]),
    long: but({ at: "issue", names: DIFFICULT }, { ListIssuers: done({ issuers: [longIssuer] }) }),
    many: but({ at: "issue", names: [...HUNDRED, "one.too.many.example.com"] }, {}),
  },
  plan: {
    ...common(plan, ["ShowPlan"]),
    account: planned(plans.ACCOUNT_PLAN),
    export: planned(plans.EXPORT_PLAN),
    revoke: planned(plans.REVOKE_PLAN),
    remove: planned(plans.REMOVE_PLAN),
    end: planned(plans.END_PLAN),
    approving: planned(plans.PUBLIC_PLAN, ["Review and approve…"], { ApplyPlan: "never" }),
    refused: planned(plans.PUBLIC_PLAN, ["Review and approve…"], { ApplyPlan: { refused: "the person said no" } }),
    failed: planned(plans.PUBLIC_PLAN, ["Review and approve…"], { ApplyPlan: failed(PROBLEM) }),
    long: planned(plans.DIFFICULT_PLAN),
    many: planned(plans.PLAN_OF_MANY),
  },
  operation: {
    ...common(operation, ["ShowOperation"]),
    waiting: worked(operations.WAITING, operations.WAITING_EVENTS),
    parked: worked(operations.PARKED),
    interrupted: worked(operations.INTERRUPTED),
    byhand: worked(operations.WAITING, operations.BY_HAND_EVENTS),
    removing: worked(operations.REMOVING, operations.REMOVE_EVENTS),
    done: worked(operations.DONE),
    exported: worked(operations.EXPORTED),
    cancelling: but(operation, { ShowOperation: done(operations.PARKED), CancelOperation: "never" }, ["Cancel…"]),
    kept: but(operation, { ShowOperation: done(operations.PARKED), CancelOperation: { refused: "no" } }, ["Cancel…"]),
    failed: worked(operations.FAILED),
    cancelled: worked(operations.CANCELLED),
    long: worked(operations.LONG_OPERATION, operations.LONG_EVENTS),
    many: worked(operations.WAITING, operations.MANY_EVENTS),
  },
  approvals: {
    ...common({ at: "approvals" }, ["ListPlans", "ListOperations"]),
    empty: { place: { at: "approvals" }, replies: NEW },
    long: but({ at: "approvals" }, { ...LONG_PLANS, ...LONG_OPERATIONS }),
    many: but({ at: "approvals" }, MANY),
  },
  activity: {
    ...common({ at: "activity" }, ["FindAudit", "ListOperations"]),
    empty: { place: { at: "activity" }, replies: NEW },
    verified: but({ at: "activity" }, {}, ["Verify the log"]),
    verifying: but({ at: "activity" }, { ShowAudit: done(UNVERIFIED), VerifyAudit: "never" }),
    broken: but({ at: "activity" }, { ShowAudit: done(UNVERIFIED), VerifyAudit: failed(PROBLEM) }),
    unsaved: but({ at: "activity" }, { SaveCheckpoint: failed(PROBLEM) }, ["Save a checkpoint…"]),
    unexported: but({ at: "activity" }, { ExportAudit: failed(PROBLEM) }, ["Export as CSV…"]),
    nomatch: but({ at: "activity" }, { FindAudit: done({ entries: [], next: "88120", size: 88_000 }) }),
    older: but({ at: "activity" }, {}, ["Show older ones"]),
    operations: but({ at: "activity" }, {}, ["Operations"]),
    entry: but({ at: "activity" }, {}, ["Obtained a certificate for shop.example.com from letsencrypt"]),
    long: but({ at: "activity" }, { ...LONG_OPERATIONS, FindAudit: (asked) => done(log(3, asked, [LONG_ACT])) }),
    "long-entry": but({ at: "activity" }, { FindAudit: (asked) => done(log(3, asked, [LONG_ACT])) }, [
      LONG_ACT.sentence,
    ]),
    "long-operations": but({ at: "activity" }, LONG_OPERATIONS, ["Operations"]),
    many: but({ at: "activity" }, MANY, ["Operations"]),
  },
  settings: {
    ...common({ at: "settings" }, ["ListIssuers", "ListDnsCredentials", "Doctor", "ShowVault", "ShowAbout"]),
    empty: { place: { at: "settings" }, replies: NEW },
    forms: but({ at: "settings" }, {}, ["Add an issuer", "Add a DNS credential"]),
    adding: but({ at: "settings", open: "issuers" }, {}),
    unplanned: but({ at: "settings" }, { PlanIssuer: failed(PROBLEM) }, ["Add an issuer", "Continue to the account"]),
    planning: but({ at: "settings" }, { PlanIssuer: "never" }, ["Add an issuer", "Continue to the account"]),
    unfinished: but({ at: "settings" }, { Doctor: done(profile.UNFINISHED) }),
    removing: but({ at: "settings" }, { RemoveDnsCredential: "never" }, ["Remove…"]),
    kept: but({ at: "settings" }, { RemoveDnsCredential: { refused: "the person said no" } }, ["Remove…"]),
    licences: but({ at: "settings" }, {}, ["5 components of others…"]),
    unsaved: but({ at: "settings" }, { SaveBillOfMaterials: failed(PROBLEM) }, ["Save the SBOM…"]),
    locked: but({ at: "settings" }, { ShowVault: done(profile.LOCKED) }),
    tested: but(
      { at: "settings" },
      { TestDnsCredential: done({ name: "shop", findings: ["shop.example.com: written, seen, removed"] }) },
      ["Test"],
    ),
    long: but(
      { at: "settings" },
      {
        ListIssuers: done({ issuers: [longIssuer] }),
        ListDnsCredentials: done({ credentials: [profile.credential(ENDLESS, "rfc2136", DIFFICULT)] }),
        TestDnsCredential: failed(PROBLEM),
      },
      ["Test"],
    ),
    many: but(
      { at: "settings" },
      {
        ListIssuers: done({
          issuers: HUNDRED.map((name) => profile.issuer(name, `https://${name}/directory`, "INTERNAL")),
        }),
        ListDnsCredentials: done({ credentials: HUNDRED.map((name) => profile.credential(name, "manual", [name])) }),
      },
    ),
  },
  firstrun: {
    ...common({ at: "firstrun" }, ["ListIssuers", "ListPlans"], NEW),
    ...firstRun(),
  },
} satisfies Record<string, States>;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function never(): never {
  throw new Error("there is no certificate on record");
}

/** The scene at "screen/state", if there is one. */
export function sceneAt(path: string): Scene | undefined {
  const [screen = "", state = ""] = path.split("/");
  return (SCENES as Record<string, States>)[screen]?.[state];
}
