import type { AuditFound, AuditItem, Commands } from "../../ipc/core";
import { ENDLESS } from "./names";
import { secondsAgo } from "./times";

type Told = Pick<AuditItem, "action" | "area" | "phase" | "sentence" | "details">;

const PLAN = "4e1c88d07a35".padEnd(64, "0");
const OPERATION = "20261124-101502-7c1e";

const ACTS: Told[] = [
  act("issue", "ISSUING", "DONE", "Obtained a certificate for shop.example.com from letsencrypt", {
    names: "shop.example.com",
    issuer: "letsencrypt",
    operation: OPERATION,
  }),
  act("dns.remove", "DNS", "DONE", "Removed the DNS records _acme-challenge.shop.example.com with shop", {
    credential: "shop",
  }),
  act("dns.add", "DNS", "DONE", "Wrote the DNS records _acme-challenge.shop.example.com with shop", {
    credential: "shop",
  }),
  act("dns.add", "DNS", "INTENT", "Began to write the DNS records _acme-challenge.shop.example.com with shop", {
    credential: "shop",
  }),
  act("key.created", "KEYS", "NOTE", "Made a private key in the vault", { operation: OPERATION }),
  act("issue", "ISSUING", "INTENT", "Began to obtain a certificate for shop.example.com from letsencrypt", {
    approval: "confirm, at the window",
    plan: PLAN,
  }),
  act("export", "EXPORT", "FAILED", "Could not write a certificate into /etc/nginx/tls: export.not-a-folder", {
    folder: "/etc/nginx/tls",
    reason: "export.not-a-folder",
  }),
  act("plan.refused", "APPROVALS", "NOTE", "Not done: Remove the DNS credential shop (the plan was not approved)", {
    plan: PLAN,
  }),
];

function act(
  action: string,
  area: AuditItem["area"],
  phase: AuditItem["phase"],
  sentence: string,
  details: Record<string, string>,
): Told {
  return { action, area, phase, sentence, details };
}

export const LONG_ACT = act(
  "dns.add",
  "DNS",
  "FAILED",
  `Could not write the DNS records _acme-challenge.${ENDLESS} with ${ENDLESS}: dns.update-refused`,
  { operation: "op-1", record: `_acme-challenge.${ENDLESS}`, [ENDLESS]: "1" },
);

/** A page of the log, newest first, as many as were asked for. */
export function log(size: number, asked: Commands["FindAudit"], acts = ACTS): AuditFound {
  const above = asked.cursor === null ? size : Number(asked.cursor);
  const fitting = Array.from({ length: above }, (_, index) => entry(above - index, size, acts)).filter(
    ({ area, phase, sentence }) =>
      (asked.filter.areas.length === 0 || asked.filter.areas.includes(area)) &&
      (asked.filter.phase === null || asked.filter.phase === phase) &&
      sentence.toLowerCase().includes((asked.filter.text ?? "").toLowerCase()),
  );
  const entries = fitting.slice(0, asked.most);
  return { entries, next: fitting.length > entries.length ? String((entries.at(-1)?.seq ?? 1) - 1) : null, size };
}

function entry(seq: number, size: number, acts: readonly Told[]): AuditItem {
  const told = acts[(size - seq) % acts.length] ?? LONG_ACT;
  const time = secondsAgo((size - seq) * 700 + 90);
  const actor = "desktop:ines";
  const { action, details, phase } = told;
  return { ...told, seq, time, actor, line: JSON.stringify({ action, actor, details, phase, prev: PLAN, seq, time }) };
}
