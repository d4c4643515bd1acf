import type { AuditFilter, Commands } from "../../ipc/core";
import { instant } from "../../ipc/instant";

export type Area = AuditFilter["areas"][number];
export type Phase = NonNullable<AuditFilter["phase"]>;
export type Form = Commands["ExportAudit"]["form"];

export const AREAS = [
  "ISSUING",
  "DNS",
  "KEYS",
  "EXPORT",
  "REVOCATION",
  "ACCOUNTS",
  "CREDENTIALS",
  "SETTINGS",
  "APPROVALS",
  "INVENTORY",
  "SERVERS",
  "LOG",
] as const satisfies readonly Area[];

export const PHASES = ["DONE", "FAILED", "INTENT", "NOTE"] as const satisfies readonly Phase[];

/** How far back, in days. */
export const SPANS = { day: 1, week: 7, month: 30, year: 365 } as const;
export type Span = keyof typeof SPANS;

const DAY = 86_400_000;

export const ALL: AuditFilter = { areas: [], from: null, until: null, phase: null, text: null };

export function isAll(filter: AuditFilter): boolean {
  return filter.areas.length === 0 && filter.from === null && filter.phase === null && (filter.text ?? "") === "";
}

export function since(span: Span, now = Date.now()): string {
  return instant(now - SPANS[span] * DAY);
}
