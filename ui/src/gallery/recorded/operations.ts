import type { Event, OperationView, OwedRecord, ProblemView, Step } from "../../ipc/core";
import { ENDLESS } from "./names";
import { ahead, secondsAgo } from "./times";

const PLANNED = ["key", "order", "owe", "publish", "propagate", "answer", "validate", "finalize", "download", "store"];
const ID = "op-20261124-7c1e";

/** The journal up to {@code step}, which is at {@code phase}. */
function journal(step: string, phase: "INTENT" | "DONE" | "FAILED"): Step[] {
  const before = PLANNED.slice(0, PLANNED.indexOf(step));
  const begun = (name: string, at: number): Step => ({ name, phase: "INTENT", at: secondsAgo(120 - at * 4) });
  const ended = (name: string, at: number): Step => ({ name, phase: "DONE", at: secondsAgo(118.7 - at * 4) });
  const all = before.flatMap((name, index) => [begun(name, index), ended(name, index)]);
  const own = begun(step, before.length);
  return phase === "INTENT" ? [...all, own] : [...all, own, { name: step, phase, at: secondsAgo(2) }];
}

function owed(name: string, value: string, credential = "shop"): OwedRecord {
  return { name: `_acme-challenge.${name}`, value, credential, attempts: 0, nextAttempt: null };
}

const OWED = [
  owed("shop.example.com", "kX3vT0u9Yw2bQ7rLq1mZp8sNd5hGf4cJ6eAoViWtBxE"),
  owed("shop.example.com", "Zr8Qy1nM4pT7sWk0cVbXh3uJ6gLd9eFa2iOoRtYxNqA"),
  owed("xn--bcher-kva.example", "m2Lw9bXc7Kd4Vf1Hs6Jt0Gz3Rq8Py5NeAiUoTxSvWkE", "by-hand"),
];

export const RUNNING: OperationView = {
  id: ID,
  kind: "Issue",
  state: "RUNNING",
  plan: "4e1c88d07a35".padEnd(64, "0"),
  title: "Obtain a certificate for shop.example.com and 2 more names from letsencrypt",
  approval: "confirm, at the window",
  created: secondsAgo(121),
  updated: secondsAgo(4),
  problem: null,
  retryAt: null,
  underWay: true,
  planned: PLANNED,
  steps: journal("order", "INTENT"),
  owed: [],
  certificate: null,
  files: [],
};

export const WAITING: OperationView = { ...RUNNING, steps: journal("propagate", "INTENT"), owed: OWED };

function answered(server: string, address: string, state: string, detail: string): Event {
  return { kind: "ServerAnswered", server, address, record: "_acme-challenge.shop.example.com", state, detail };
}

export const WAITING_EVENTS: Event[] = [
  { kind: "StepStarted", operation: ID, step: "propagate", words: "Waiting for every name server" },
  { kind: "Waiting", operation: ID, what: "4 servers of 2 zones must agree", until: ahead(0.006) },
  answered("ada.ns.example.net", "192.0.2.53:53", "VISIBLE", "2 of 2 values"),
  answered("ada.ns.example.net", "[2001:db8:53::1]:53", "VISIBLE", "2 of 2 values"),
  answered("bob.ns.example.net", "198.51.100.53:53", "MISSING", "still answers the old zone, serial 2026112301"),
  answered("ns2.example.org", "203.0.113.7:53", "NO_ANSWER", "no answer within 3 seconds"),
  answered("ns3.example.org", "203.0.113.8:53", "SERVER_FAILURE", "SERVFAIL"),
];

export const LONG_EVENTS: Event[] = [
  { kind: "Waiting", operation: ID, what: `the servers of ${ENDLESS} must agree`, until: ahead(0.006) },
  answered(ENDLESS, "[2001:db8:1234:5678:9abc:def0:1234:5678]:53", "NO_ANSWER", `no answer for ${ENDLESS}`),
  answered("ns1.example.net", "192.0.2.53:53", "VISIBLE", "100 of 100 values, each of which is quoted as it came back"),
  { kind: "Note", words: `CNAME followed to ${ENDLESS}` },
];

export const MANY_EVENTS: Event[] = Array.from({ length: 60 }, (_, index) =>
  answered(`ns${index}.example.net`, `192.0.2.${index}:53`, index % 7 === 0 ? "MISSING" : "VISIBLE", "2 of 2 values"),
);

export const NOT_VISIBLE: ProblemView = {
  code: "dns.not-visible",
  kind: "PARKED",
  what: "The TXT record for _acme-challenge.shop.example.com is not visible at ns1.example.net after 4 minutes.",
  why: "The provider accepted it, so another zone may answer for this name.",
  todo: "Check that shop.example.com is not delegated elsewhere, then choose Go on; the order stays valid until 18:40.",
  details: {},
  retryAt: ahead(0.02),
};

export const PARKED: OperationView = {
  ...WAITING,
  state: "PARKED",
  underWay: false,
  problem: NOT_VISIBLE,
  retryAt: NOT_VISIBLE.retryAt,
  steps: journal("propagate", "FAILED"),
};

export const INTERRUPTED: OperationView = { ...WAITING, underWay: false };

export const BY_HAND_EVENTS: Event[] = [
  { kind: "ChangeRecordsByHand", add: true, records: OWED.slice(1).map(({ name, value }) => ({ name, value })) },
  { kind: "Waiting", operation: ID, what: "you add the records", until: ahead(0.04) },
];

export const REMOVE_EVENTS: Event[] = [
  { kind: "ChangeRecordsByHand", add: false, records: OWED.slice(2).map(({ name, value }) => ({ name, value })) },
];

export const REMOVING: OperationView = { ...WAITING, steps: journal("store", "DONE"), owed: OWED.slice(2) };

export const DONE: OperationView = {
  ...RUNNING,
  state: "DONE",
  underWay: false,
  steps: journal("store", "DONE"),
  certificate: "9f3ac277".repeat(8),
};

export const EXPORTED: OperationView = {
  ...DONE,
  kind: "Export",
  title: "Export the certificate and the private key for pay.example.com",
  planned: ["write"],
  steps: [
    { name: "write", phase: "INTENT", at: secondsAgo(3) },
    { name: "write", phase: "DONE", at: secondsAgo(2.6) },
  ],
  files: ["/etc/nginx/tls/pay.example.com/fullchain.pem", "/etc/nginx/tls/pay.example.com/privkey.pem"],
};

export const FAILED: OperationView = {
  ...WAITING,
  state: "FAILED",
  underWay: false,
  steps: journal("validate", "FAILED"),
  problem: {
    code: "acme.caa",
    kind: "PERMANENT",
    what: "The CA refused shop.example.com: a CAA record forbids it.",
    why: "example.com says that only pki.example.org may issue for it.",
    todo: "Add letsencrypt.org to the CAA record of example.com, or choose the issuer that it names, and plan again.",
    details: {},
    retryAt: null,
  },
};

export const CANCELLED: OperationView = {
  ...RUNNING,
  state: "CANCELLED",
  underWay: false,
  steps: journal("publish", "DONE"),
};

export const LONG_OPERATION: OperationView = {
  ...PARKED,
  state: "PARKED",
  title: `Obtain a certificate for ${ENDLESS} and 99 more names from letsencrypt`,
  owed: [owed(ENDLESS, "m2Lw9bXc7Kd4Vf1Hs6Jt0Gz3Rq8Py5NeAiUoTxSvWkE"), owed("xn--mgbh0fb.xn--kgbechtv", "kX3v")],
  problem: { ...NOT_VISIBLE, what: `The TXT record for _acme-challenge.${ENDLESS} is not visible at ${ENDLESS}.` },
};

export const OPERATIONS: OperationView[] = [
  { ...PARKED, id: "op-20261124-7c1e" },
  { ...INTERRUPTED, id: "op-20261124-66f0", title: "Obtain a certificate for pay.example.com from letsencrypt" },
  { ...EXPORTED, id: "op-20261123-1b2c", updated: ahead(-1) },
  {
    ...FAILED,
    id: "op-20261122-09aa",
    title: "Obtain a certificate for example.com from letsencrypt",
    updated: ahead(-2),
  },
  { ...CANCELLED, id: "op-20261121-5d5e", updated: ahead(-3) },
];

export const MANY_OPERATIONS: OperationView[] = Array.from({ length: 200 }, (_, index) => ({
  ...(index % 4 === 0 ? PARKED : DONE),
  id: `op-${index}`,
  title: `Obtain a certificate for host-${index}.example.com from letsencrypt`,
}));

export const OPENING: OperationView = {
  ...RUNNING,
  kind: "OpenAccount",
  title: "Open an account at acme-staging-v02.api.letsencrypt.org and call it letsencrypt-staging",
  planned: ["key", "account", "record"],
  steps: journal("key", "DONE").concat({ name: "account", phase: "INTENT", at: secondsAgo(1) }),
};
