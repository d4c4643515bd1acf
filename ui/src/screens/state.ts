import type { CertificateRow } from "../ipc/core";

export type CertificateState = "valid" | "soon" | "expired" | "revoked";

/** Within this many days of its end a certificate needs a person, as long as nothing renews it. */
export const SOON_DAYS = 30;

export function stateOf(row: CertificateRow): CertificateState {
  if (row.revoked !== null) return "revoked";
  if (Date.parse(row.notAfter) < Date.now()) return "expired";
  return row.daysLeft <= SOON_DAYS ? "soon" : "valid";
}

export function isSoon(row: CertificateRow): boolean {
  return stateOf(row) === "soon" || stateOf(row) === "expired";
}
