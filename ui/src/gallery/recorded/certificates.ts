import type { CertificatePage, CertificateRow, CertificateView, Commands } from "../../ipc/core";
import { done } from "../fakeBridge";
import { DIFFICULT, HUNDRED } from "./names";
import { ahead } from "./times";

type Wish = Partial<CertificateRow> & { names: string[]; daysLeft: number };

let last = 0;

function row({ names, daysLeft, ...others }: Wish): CertificateRow {
  const id = `${(++last).toString(16).padStart(4, "0")}d07a35b4e1`.repeat(5).slice(0, 64).padEnd(64, "0");
  const environment = others.environment ?? "PRODUCTION";
  const issuer = { PRODUCTION: "letsencrypt", STAGING: "staging", INTERNAL: "lab" }[environment];
  return {
    id,
    names,
    issuer,
    environment,
    notBefore: ahead(daysLeft - 90),
    notAfter: ahead(daysLeft),
    daysLeft,
    state: stateFor(daysLeft, others.revoked ?? null),
    keyHere: true,
    superseded: false,
    archived: false,
    tags: [],
    revoked: null,
    ...others,
  };
}

function stateFor(daysLeft: number, revoked: string | null): CertificateRow["state"] {
  if (revoked !== null) return "REVOKED";
  if (daysLeft < 0) return "EXPIRED";
  return daysLeft < 30 ? "SOON" : "VALID";
}

export const CERTIFICATES: CertificateRow[] = [
  row({ names: ["old.example.com"], daysLeft: -3 }),
  row({ names: ["shop.example.com", "*.shop.example.com", "xn--bcher-kva.example"], daysLeft: 9, keyHere: false }),
  row({ names: ["pay.example.com"], daysLeft: 26 }),
  row({ names: ["www.example.com", "example.com"], daysLeft: 41 }),
  row({ names: ["try.example.com"], daysLeft: 52, environment: "STAGING" }),
  row({ names: ["mail.example.com", "imap.example.com"], daysLeft: 63, revoked: ahead(-2) }),
  row({ names: ["db-1.lab.example.net"], daysLeft: 64, environment: "INTERNAL", keyHere: false }),
  row({ names: ["db-2.lab.example.net"], daysLeft: 64, environment: "INTERNAL", keyHere: false }),
  row({ names: ["xn--bcher-kva.example"], daysLeft: 88 }),
];

export const DIFFICULT_ROWS: CertificateRow[] = [
  ...DIFFICULT.map((name, index) =>
    row({ names: [name], daysLeft: 12 + index * 9, issuer: index === 0 ? name : "lab" }),
  ),
  row({ names: [...DIFFICULT].reverse(), daysLeft: 60 }),
  row({ names: HUNDRED, daysLeft: 70 }),
];

export const MANY_ROWS: CertificateRow[] = Array.from({ length: 500 }, (_, index) =>
  row({
    names: [`host-${index}.example.com`],
    daysLeft: 3 + Math.floor(index / 3),
    environment: index % 3 === 0 ? "INTERNAL" : "PRODUCTION",
  }),
);

/** A page of them, searched and cut as the core does. */
export function page(rows: readonly CertificateRow[], search: string | null, most: number): CertificatePage {
  const found = rows.filter((each) => search === null || each.names.some((name) => name.includes(search)));
  return {
    certificates: found.slice(0, most),
    next: found.length > most ? "more" : null,
    matching: found.length,
    total: rows.length,
  };
}

/** The core's answer to a question for them. */
export function listing(rows: readonly CertificateRow[]) {
  return ({ filter, most }: Commands["ListCertificates"]) => done(page(rows, filter.search, most));
}

export function view(row: CertificateRow): CertificateView {
  return {
    row,
    subject: `CN=${row.names[0]}`,
    issuerDn: "C=US, O=Let's Encrypt, CN=E7",
    serial: "06:4f:1a:9b:77:32:c0:de:11:84:5a:23:9e:b1:07:fd:4c:2e",
    notBefore: ahead(row.daysLeft - 90),
    keyDescription: "EC P-256",
    publicKey: "9f3ac27711025ee1".repeat(4),
    operation: "op-7c1e",
    obtained: ahead(row.daysLeft - 90),
    pem: `-----BEGIN CERTIFICATE-----\n${"MIIEVzCCAz+gAwIBAgISBk8amOcywN4RhFojnrEH/UwuMA0GCSqGSIb3DQEBCwUA\n".repeat(14)}-----END CERTIFICATE-----\n`,
  };
}
