import type { DnsChange, PendingPlan, PlanView } from "../../ipc/core";
import { PLAN } from "../examples";
import { DIFFICULT, HUNDRED } from "./names";
import { ahead } from "./times";

export { PLAN };

const PUBLIC = "PRODUCTION: these names become public in the certificate transparency logs for ever.";
const HEADER = PLAN.plan.header;

/** A plan for other names than {@link PLAN}. */
function issuing(names: string[], warnings: string[]): PlanView {
  if (PLAN.plan.kind !== "Issue") return PLAN;
  const dnsChanges = names.map(
    (name): DnsChange => ({
      record: `_acme-challenge.${name}`,
      zone: name.split(".").slice(-2).join("."),
      provider: "rfc2136",
      credential: "shop",
      proves: [name],
    }),
  );
  const title = `Obtain a certificate for ${names[0]} and ${names.length - 1} more names from letsencrypt`;
  return { ...PLAN, title, warnings, plan: { ...PLAN.plan, names, dnsChanges } };
}

export const PUBLIC_PLAN: PlanView = { ...PLAN, warnings: [PUBLIC] };

export const DIFFICULT_PLAN = issuing(DIFFICULT, [
  PUBLIC,
  "pаypal.example (xn--pypal-4ve.example) mixes Cyrillic and Latin letters in one label, as names do that are made to look like others. Look closely that it is the name you mean.",
]);

export const PLAN_OF_MANY = issuing(HUNDRED, [PUBLIC]);

export const ACCOUNT_PLAN: PlanView = {
  hash: "77aa31c0ffee".padEnd(64, "1"),
  title: "Open an account at acme-staging-v02.api.letsencrypt.org and call it letsencrypt-staging",
  verb: "agree",
  warnings: [],
  facts: [
    { label: "CA", lines: ["https://acme-staging-v02.api.letsencrypt.org/directory  (staging: nobody trusts it)"] },
    { label: "Terms of service", lines: ["you agree to https://letsencrypt.org/documents/LE-SA-v1.5.pdf"] },
    { label: "Contact", lines: ["none"] },
    { label: "Account key", lines: ["a new one, made here and kept in the vault: EC P-256"] },
  ],
  proof: false,
  leaves: ["the public half of the account key"],
  stays: ["the account key"],
  expires: ahead(1),
  plan: {
    kind: "OpenAccount",
    header: HEADER,
    name: "letsencrypt-staging",
    directory: "https://acme-staging-v02.api.letsencrypt.org/directory",
    environment: "STAGING",
    accountKey: "EC_P256",
    contacts: [],
    termsOfService: "https://letsencrypt.org/documents/LE-SA-v1.5.pdf",
    externalAccount: null,
    trustAnchor: null,
    trustAnchorPem: "",
    preferredChain: null,
  },
};

export const EXPORT_PLAN: PlanView = {
  hash: "b00c42e7a911".padEnd(64, "2"),
  title: "Export the certificate and the private key for pay.example.com",
  verb: "export key",
  warnings: [
    "The private key leaves the vault: whoever can read these files can be pay.example.com.",
    "What stays in this folder may hold another key than this certificate's: old.pfx. Export it as well to replace it.",
  ],
  facts: [
    { label: "Certificate", lines: [`sha256 ${"9f3ac277".repeat(8)}`] },
    { label: "Folder", lines: ["/etc/nginx/tls/pay.example.com"] },
    { label: "Files", lines: ["~ fullchain.pem", "+ privkey.pem  with the private key"] },
  ],
  proof: false,
  leaves: ["the private key leaves the vault, not this machine"],
  stays: [],
  expires: ahead(1),
  plan: {
    kind: "Export",
    header: HEADER,
    certificate: "9f3ac277".repeat(8),
    names: ["pay.example.com"],
    folder: "/etc/nginx/tls/pay.example.com",
    files: ["FULLCHAIN", "PRIVKEY"],
    includesKey: true,
  },
};

export const REVOKE_PLAN: PlanView = {
  hash: "c0de5afe1234".padEnd(64, "3"),
  title: "Revoke the certificate for pay.example.com",
  verb: "revoke",
  warnings: ["This cannot be undone: clients stop accepting the certificate."],
  facts: [
    { label: "Names", lines: ["pay.example.com"] },
    { label: "Certificate", lines: [`sha256 ${"9f3ac277".repeat(8)}`] },
    { label: "Signed by", lines: ["letsencrypt  (PRODUCTION)", "https://acme-v02.api.letsencrypt.org/directory"] },
    { label: "Reason", lines: ["key compromise"] },
  ],
  proof: false,
  leaves: ["the certificate and the reason, to acme-v02.api.letsencrypt.org"],
  stays: ["all keys"],
  expires: ahead(1),
  plan: {
    kind: "Revoke",
    header: HEADER,
    certificate: "9f3ac277".repeat(8),
    names: ["pay.example.com"],
    issuer: {
      name: "letsencrypt",
      directory: "https://acme-v02.api.letsencrypt.org/directory",
      environment: "PRODUCTION",
      account: "https://acme-v02.api.letsencrypt.org/acme/acct/1402",
    },
    reason: "KEY_COMPROMISE",
  },
};

/** A plan as it waits for approval. */
export function pending({ hash, title, expires, plan }: PlanView): PendingPlan {
  return { hash, title, expires, subject: plan.kind, created: ahead(-0.02) };
}

export const REMOVE_PLAN: PlanView = {
  hash: "c1d2e3f40516".padEnd(64, "4"),
  title: "Remove the DNS credential shop",
  verb: "remove",
  warnings: ["Its secrets are wiped from the vault and cannot be had back from here."],
  facts: [
    { label: "Credential", lines: ["shop  (rfc2136)"] },
    { label: "Writes into", lines: ["shop.example.com", "example.com"] },
    { label: "Afterwards", lines: ["nothing here can write into these zones, until it is added again"] },
  ],
  proof: false,
  leaves: [],
  stays: ["the key at the DNS provider: take it away there, if nobody else uses it"],
  expires: ahead(1),
  plan: {
    kind: "RemoveCredential",
    header: HEADER,
    name: "shop",
    provider: "rfc2136",
    zones: ["shop.example.com", "example.com"],
    secrets: ["key-secret"],
  },
};

export const END_PLAN: PlanView = {
  hash: "d2e3f4051627".padEnd(64, "5"),
  title: "End for good: Obtain a certificate for shop.example.com from letsencrypt",
  verb: "end",
  warnings: [
    "It has asked already for what cannot be had again: what comes of that, such as a certificate that counts against the CA's limits, may be lost. Going on costs nothing.",
  ],
  facts: [
    { label: "Operation", lines: ["20261124-101502-7c1e"] },
    {
      label: "Taken back",
      lines: [
        "− its records in the DNS",
        "− what it holds at the CA",
        "− a key that was made for it and that nobody was asked to certify",
      ],
    },
    { label: "Afterwards", lines: ["the same takes a new plan"] },
  ],
  proof: false,
  leaves: [],
  stays: ["every certificate that is here, with its key"],
  expires: ahead(1),
  plan: {
    kind: "EndOperation",
    header: HEADER,
    operation: "20261124-101502-7c1e",
    title: "Obtain a certificate for shop.example.com from letsencrypt",
  },
};

export const PENDING: PendingPlan[] = [pending(PUBLIC_PLAN), pending(EXPORT_PLAN)];

export const MANY_PENDING: PendingPlan[] = Array.from({ length: 120 }, (_, index) => ({
  ...pending(PLAN),
  hash: index.toString(16).padStart(64, "0"),
  title: `Obtain a certificate for host-${index}.example.com from letsencrypt`,
}));
