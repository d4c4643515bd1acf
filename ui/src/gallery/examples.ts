import type { PlanView, ProblemView } from "../ipc/core";

const DAY = 86_400_000;

export const LONG =
  "a text that goes on for longer than anybody would write it, because somewhere somebody will, in a language whose words are long, and then nothing may be cut or run over its neighbour.";

export const PROBLEM: ProblemView = {
  code: "acme.rate-limited",
  kind: "PARKED",
  what: "The CA at acme.example.net does not take more orders for now.",
  why: "Too many certificates were issued for these names within a week.",
  todo: "Nothing: the work is resumed at the time the CA named.",
  details: {},
  retryAt: new Date(Date.now() + DAY).toISOString(),
};

export const PLAN: PlanView = {
  hash: "4e1c88d07a35".padEnd(64, "0"),
  title: "Obtain a certificate for shop.example.com and 2 more names from letsencrypt",
  verb: "issue",
  warnings: [],
  facts: [
    { label: "Names", lines: [] },
    { label: "Signed by", lines: ["letsencrypt  (production)", "https://acme-v02.api.letsencrypt.org/directory"] },
    { label: "Key", lines: ["stays at the endpoint: EC P-256", `sha256 ${"9f3ac277".repeat(8)}`] },
  ],
  proof: false,
  leaves: ["the certificate request with these names"],
  stays: ["the DNS credential"],
  expires: new Date(Date.now() + DAY).toISOString(),
  plan: {
    kind: "Issue",
    header: {
      format: 1,
      created: new Date().toISOString(),
      expires: new Date(Date.now() + DAY).toISOString(),
      preState: {},
    },
    issuer: {
      name: "letsencrypt",
      directory: "https://acme-v02.api.letsencrypt.org/directory",
      environment: "PRODUCTION",
      account: "https://acme-v02.api.letsencrypt.org/acme/acct/1",
    },
    key: { kind: "FromCsr", publicKey: "", csr: "", description: "EC P-256", der: "" },
    preferredChain: null,
    names: ["shop.example.com", "*.shop.example.com", "xn--bcher-kva.example"],
    dnsChanges: [
      {
        record: "_acme-challenge.shop.example.com",
        zone: "example.com",
        provider: "rfc2136",
        credential: "shop",
        proves: ["shop.example.com", "*.shop.example.com"],
      },
      {
        record: "_acme-challenge.xn--bcher-kva.example",
        zone: "xn--bcher-kva.example",
        provider: "manual",
        credential: "by-hand",
        proves: ["xn--bcher-kva.example"],
      },
    ],
  },
};
