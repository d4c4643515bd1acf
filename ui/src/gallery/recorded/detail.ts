import type {
  CertificateDetail,
  ChainLink,
  ExportMade,
  LineageEntry,
  LiveAnswer,
  LiveReport,
  SnippetList,
  TextPart,
} from "../../ipc/core";
import { ENDLESS, HUNDRED } from "./names";
import { ahead } from "./times";

const HASH = "1e88d07a35b4e14e".repeat(4);

function part(label: string, lines: string[], meaning = "", critical = false): TextPart {
  return { label, lines, meaning, critical };
}

const TEXT: TextPart[] = [
  part("Version", ["3"]),
  part("Serial number", ["064f1a9b7732c0de11845a239eb107fd4c2e"]),
  part("Issuer", ["C=US, O=Let's Encrypt, CN=E7"]),
  part("Validity", [`from ${ahead(-81)} to ${ahead(9)}`], "90 days."),
  part("Public key", ["EC P-256", "30:59:30:13:06:07:2a:86:48:ce:3d:02:01:06:08:2a:86:48:ce:3d:03:01:07:03:42:00:04"]),
  part("Key usage", ["digital signature"], "What its key may be used for.", true),
  part(
    "Names",
    ["DNS shop.example.com", "DNS *.shop.example.com"],
    "What the certificate is for; clients look at nothing else.",
  ),
  part(
    "Certificate transparency",
    [`log ${HASH}, ${ahead(-81)}`],
    "Promises of public logs to show this certificate to everybody.",
  ),
  part("Extension 1.2.3.4.5.6", ["05:00"], "Not known here."),
];

function link(role: ChainLink["role"], subject: string, others: Partial<ChainLink> = {}): ChainLink {
  return {
    role,
    subject,
    sent: role !== "ROOT",
    trusted: role === "ROOT",
    facts: {
      fingerprint: HASH,
      serial: "064f1a9b",
      issuer: "C=US, O=Let's Encrypt, CN=E7",
      notBefore: ahead(-81),
      notAfter: ahead(role === "LEAF" ? 9 : role === "ROOT" ? 4_000 : 700),
      keyDescription: role === "LEAF" ? "EC P-256" : "EC P-384",
      signatureAlgorithm: "SHA384withECDSA",
      text: TEXT,
      pem: `-----BEGIN CERTIFICATE-----\n${"MIIEVzCCAz+gAwIBAgISBk8amOcywN4RhFojnrEH/UwuMA0GCSqGSIb3DQEBCwUA\n".repeat(9)}-----END CERTIFICATE-----\n`,
    },
    ...others,
  };
}

export function entry(id: string, from: number, to: number, others: Partial<LineageEntry> = {}): LineageEntry {
  return {
    id,
    serial: "064f1a9b7732c0de11845a239eb107fd4c2e",
    issuer: "letsencrypt",
    environment: "PRODUCTION",
    notBefore: ahead(from),
    notAfter: ahead(to),
    obtained: ahead(from),
    state: "SUPERSEDED",
    keyHere: true,
    sameKey: false,
    revoked: null,
    ...others,
  };
}

const made = (folder: string, others: Partial<ExportMade> = {}): ExportMade => ({
  operation: `op-${folder}`,
  at: ahead(-2.2),
  folder,
  files: [`${folder}/fullchain.pem`, `${folder}/privkey.pem`],
  withKey: true,
  replacedBy: null,
  ...others,
});

/** Of a certificate with this id: a successor, itself, and what came before. */
export function detail(id: string): CertificateDetail {
  return {
    chain: [
      link("LEAF", "shop.example.com"),
      link("INTERMEDIATE", "C=US, O=Let's Encrypt, CN=E7"),
      link("ROOT", "C=US, O=Internet Security Research Group, CN=ISRG Root X1"),
    ],
    chainWords:
      "A server sends this certificate and the one above it. Clients have the root themselves; it is among those that the Java of this program trusts.",
    keyWords: "The private key was made here and is kept in the vault of this profile; it has left it in one export.",
    keyProtected: false,
    lineage: [
      entry("c4".repeat(32), -3, 87, { state: "CURRENT" }),
      entry(id, -81, 9),
      entry("b2".repeat(32), -120, -30, { state: "REVOKED", revoked: ahead(-60), sameKey: true }),
      entry("a1".repeat(32), -170, -80, { state: "EXPIRED" }),
    ],
    exports: [
      made("/etc/ssl/shop"),
      made("/srv/backup/tls", {
        at: ahead(-60),
        files: ["/srv/backup/tls/cert.pem"],
        withKey: false,
        replacedBy: "c4".repeat(32),
      }),
    ],
  };
}

/** A private one that is the first of its names and was never exported. */
export const PRIVATE_DETAIL: CertificateDetail = {
  ...detail(HASH),
  chain: [
    link("LEAF", "db-1.lab.example.net"),
    link("INTERMEDIATE", "CN=Lab Issuing 2026"),
    link("ROOT", "CN=Lab Root", { facts: null, trusted: false }),
  ],
  chainWords:
    "A server sends this certificate and the one above it. The root is private: clients trust it where somebody installed it.",
  keyWords: "The private key was never here: the request came from outside, and its key stays where it was made.",
  keyProtected: false,
  lineage: [entry(HASH, -26, 64, { state: "CURRENT", keyHere: false, issuer: "lab", environment: "INTERNAL" })],
  exports: [],
};

export const LONG_DETAIL: CertificateDetail = {
  ...detail(HASH),
  chain: [
    link("LEAF", ENDLESS),
    ...Array.from({ length: 4 }, (_, index) => link("INTERMEDIATE", `O=${ENDLESS}, CN=${ENDLESS} ${index}`)),
    link("ROOT", `CN=${ENDLESS}`, { sent: true, trusted: false }),
  ],
  exports: [made(`/srv/${ENDLESS}/${ENDLESS}`)],
};

export const MANY_DETAIL: CertificateDetail = {
  ...detail(HASH),
  lineage: Array.from({ length: 60 }, (_, index) =>
    entry(String(index).padStart(64, "0"), -6 * index - 3, -6 * index + 4, {
      state: index === 0 ? "CURRENT" : "EXPIRED",
    }),
  ),
  exports: HUNDRED.slice(0, 30).map((name) => made(`/etc/ssl/${name}`)),
};

export const SNIPPETS: SnippetList = {
  folder: "/etc/ssl/shop",
  exported: true,
  snippets: [
    {
      server: "nginx",
      title: "nginx",
      place: "/etc/nginx/conf.d/shop.example.com.conf",
      files: ["/etc/ssl/shop/fullchain.pem", "/etc/ssl/shop/privkey.pem"],
      text: "# xn--bcher-kva.example is bücher.example\nserver {\n    listen 443 ssl;\n    server_name shop.example.com\n                *.shop.example.com\n                xn--bcher-kva.example;\n    ssl_certificate     /etc/ssl/shop/fullchain.pem;\n    ssl_certificate_key /etc/ssl/shop/privkey.pem;\n}\n",
      check: "nginx -t",
      notes: ["Not exported there yet: /etc/ssl/shop/privkey.pem."],
    },
    {
      server: "postfix",
      title: "Postfix",
      place: "/etc/postfix/main.cf",
      files: [],
      text: "smtpd_tls_security_level = may\nsmtpd_tls_chain_files =\n    /etc/ssl/shop/privkey.pem,\n    /etc/ssl/shop/fullchain.pem\n",
      check: "postfix check",
      notes: [],
    },
  ],
};

function answer(
  address: string,
  state: LiveAnswer["state"],
  verdict: string,
  others: Partial<LiveAnswer> = {},
): LiveAnswer {
  return { address, state, verdict, findings: [], served: null, ...others };
}

const SERVED: LiveAnswer["served"] = {
  fingerprint: HASH,
  ours: true,
  serial: "064f1a9b7732c0de11845a239eb107fd4c2e",
  subject: "",
  issuer: "C=US, O=Let's Encrypt, CN=E7",
  names: ["shop.example.com", "*.shop.example.com", "xn--bcher-kva.example"],
  otherNames: ["IP 192.0.2.1"],
  notBefore: ahead(-81),
  notAfter: ahead(9),
  keyDescription: "EC P-256",
  chain: ["serial 064f1a9b", "C=US, O=Let's Encrypt, CN=E7"],
  protocol: "TLSv1.3",
};

const fine = (words: string) => ({ fine: true, words });
const bad = (words: string) => ({ fine: false, words });

export const SERVED_AS_IT_SHOULD: LiveReport = {
  server: "shop.example.com:443",
  name: "shop.example.com",
  at: ahead(0),
  fine: true,
  verdict: "shop.example.com:443 serves this certificate at all of its 2 addresses.",
  answers: ["192.0.2.10", "2001:db8::10"].map((address) =>
    answer(address, "THIS", "This certificate is served (serial 064f1a9b7732c0de11845a239eb107fd4c2e).", {
      findings: [
        fine("It is valid until 6 December 2026."),
        fine("It is for shop.example.com."),
        fine("The chain is complete: 1 above it."),
        fine("It is trusted: the chain is sound and leads to CN=ISRG Root X1, a root of this program's Java."),
      ],
      served: SERVED,
    }),
  ),
};

export const SERVED_IN_PARTS: LiveReport = {
  ...SERVED_AS_IT_SHOULD,
  fine: false,
  verdict: "shop.example.com:443 serves it at 1 of its 4 addresses only.",
  answers: [
    ...SERVED_AS_IT_SHOULD.answers.slice(0, 1),
    answer(
      "192.0.2.11",
      "OLDER",
      "An older certificate of ours is served, serial 0a, obtained 8 September 2026. The newer one is not in use there.",
      {
        findings: [
          bad("Expected: serial 064f1a9b7732c0de11845a239eb107fd4c2e, valid until 6 December 2026."),
          bad(
            "The chain is incomplete: the server does not send C=US, O=Let's Encrypt, CN=E7. Many clients find no way to the root then; give the server fullchain.pem.",
          ),
          bad(
            "It is not trusted here. The chain of serial number 0a ends at no trusted root. Nobody sent the certificate that signed it.",
          ),
        ],
        served: SERVED,
      },
    ),
    answer("192.0.2.12", "NO_TLS", "There is no TLS here: what it said is no TLS."),
    answer(
      "2001:db8:1234:5678:9abc:def0:1234:5678",
      "NO_ANSWER",
      "No answer: the handshake was not over after 10 seconds.",
    ),
  ],
};
