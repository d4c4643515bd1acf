import type { CertificateFilter, Commands } from "./core";

/** Every certificate that is not archived. */
export const EVERYTHING: CertificateFilter = {
  search: null,
  state: null,
  issuer: null,
  environment: null,
  keyHere: null,
  expiresWithinDays: null,
  expiresFrom: null,
  expiresBefore: null,
  tag: null,
  superseded: null,
  revoked: null,
  archived: false,
};

/** The first of those a search finds, soonest to expire first. */
export function soonest(most: number, search: string | null = null): Commands["ListCertificates"] {
  return { filter: { ...EVERYTHING, search }, order: "EXPIRES", descending: false, most, cursor: null };
}
