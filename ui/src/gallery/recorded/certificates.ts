import type { CertificatePage, CertificateRow, CertificateView } from "../../ipc/core";
import { DIFFICULT, HUNDRED } from "./names";
import { ahead } from "./times";

type Wish = Partial<CertificateRow> & { names: string[]; daysLeft: number };

const LIFETIME = 90;
let last = 0;

export function row({ names, daysLeft, ...others }: Wish): CertificateRow {
  const id = `${(++last).toString(16).padStart(8, "0")}d07a35b4e1`.repeat(4).slice(0, 64);
  const environment = others.environment ?? "PRODUCTION";
  const issuer = { PRODUCTION: "letsencrypt", STAGING: "staging", INTERNAL: "lab" }[environment];
  return {
    id,
    names,
    issuer,
    environment,
    notBefore: ahead(daysLeft - LIFETIME),
    notAfter: ahead(daysLeft),
    daysLeft,
    state: stateOf(daysLeft, others.revoked ?? null),
    keyHere: true,
    superseded: false,
    archived: false,
    tags: [],
    revoked: null,
    ...others,
  };
}

/** As the core says it: less than a third of the lifetime is left. */
function stateOf(daysLeft: number, revoked: string | null): CertificateRow["state"] {
  if (revoked !== null) return "REVOKED";
  if (daysLeft < 0) return "EXPIRED";
  return daysLeft < LIFETIME / 3 ? "SOON" : "VALID";
}

export const CERTIFICATES: CertificateRow[] = [
  row({ names: ["old.example.com"], daysLeft: -3, tags: ["legacy"] }),
  row({
    names: ["shop.example.com", "*.shop.example.com", "xn--bcher-kva.example"],
    daysLeft: 9,
    keyHere: false,
    tags: ["web", "shop", "pci", "north"],
  }),
  row({ names: ["api.example.com"], daysLeft: 17, superseded: true, tags: ["web"] }),
  row({ names: ["pay.example.com"], daysLeft: 26, tags: ["pci"] }),
  row({ names: ["www.example.com", "example.com"], daysLeft: 41, tags: ["web"] }),
  row({ names: ["try.example.com"], daysLeft: 52, environment: "STAGING" }),
  row({ names: ["mail.example.com", "imap.example.com"], daysLeft: 63, revoked: ahead(-2) }),
  row({ names: ["db-1.lab.example.net"], daysLeft: 64, environment: "INTERNAL", keyHere: false, tags: ["lab"] }),
  row({ names: ["db-2.lab.example.net"], daysLeft: 64, environment: "INTERNAL", keyHere: false, tags: ["lab"] }),
  row({ names: ["grafana.lab.example.net"], daysLeft: 71, environment: "INTERNAL", tags: ["lab"] }),
  row({ names: ["sso.example.com"], daysLeft: 80 }),
  row({ names: ["api.example.com"], daysLeft: 84, tags: ["web"] }),
  row({ names: ["xn--bcher-kva.example"], daysLeft: 88 }),
  row({ names: ["gone.example.com"], daysLeft: -120, archived: true }),
];

export const DIFFICULT_ROWS: CertificateRow[] = [
  ...DIFFICULT.map((name, index) =>
    row({
      names: [name],
      daysLeft: 12 + index * 9,
      issuer: index === 0 ? name : "lab",
      tags: ["a tag as long as they may be, and so on", "وسم", "תג", "n"].slice(0, index + 1),
    }),
  ),
  row({ names: [...DIFFICULT].reverse(), daysLeft: 60 }),
  row({ names: HUNDRED, daysLeft: 70 }),
];

const PLACES = ["shop", "api", "mail", "vpn", "git", "sso", "db", "www", "cdn", "status"];
const ZONES = ["example.com", "example.net", "example.org", "lab.example.net"];
const TAGS = ["web", "shop", "lab", "north", "south", "legacy"];

/** So many believable certificates, always the same ones. */
export function generated(count: number): CertificateRow[] {
  return Array.from({ length: count }, (_, index) => {
    const zone = ZONES[index % 4] ?? "";
    const spread = (index * 7919) % count;
    return row({
      names: [`${PLACES[index % 10]}-${index}.${zone}`, ...(index % 5 === 0 ? [`alt-${index}.${zone}`] : [])],
      daysLeft: Math.floor((spread / count) * 178) - 3,
      environment: index % 4 === 3 ? "INTERNAL" : index % 29 === 0 ? "STAGING" : "PRODUCTION",
      keyHere: index % 3 !== 0,
      superseded: index % 17 === 5,
      tags: index % 3 === 0 ? [TAGS[index % 6] ?? "web"] : [],
      revoked: index % 97 === 13 ? ahead(-1) : null,
    });
  });
}

/** The first page of them, when there is no more. */
export function page(rows: CertificateRow[]): CertificatePage {
  return { certificates: rows, next: null, matching: rows.length, total: rows.length };
}

export function view(row: CertificateRow): CertificateView {
  return {
    row,
    subject: `CN=${row.names[0]}`,
    issuerDn: "C=US, O=Let's Encrypt, CN=E7",
    serial: "06:4f:1a:9b:77:32:c0:de:11:84:5a:23:9e:b1:07:fd:4c:2e",
    notBefore: row.notBefore,
    keyDescription: "EC P-256",
    publicKey: "9f3ac27711025ee1".repeat(4),
    operation: "op-7c1e",
    obtained: row.notBefore,
    pem: `-----BEGIN CERTIFICATE-----\n${"MIIEVzCCAz+gAwIBAgISBk8amOcywN4RhFojnrEH/UwuMA0GCSqGSIb3DQEBCwUA\n".repeat(14)}-----END CERTIFICATE-----\n`,
  };
}
