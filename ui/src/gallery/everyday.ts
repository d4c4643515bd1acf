import { done, type Replies } from "./fakeBridge";
import { log } from "./recorded/audit";
import { CERTIFICATES, view } from "./recorded/certificates";
import { detail, SERVED_AS_IT_SHOULD, SNIPPETS } from "./recorded/detail";
import { inventory } from "./recorded/inventory";
import { OPERATIONS, RUNNING } from "./recorded/operations";
import { PENDING, PLAN, PUBLIC_PLAN } from "./recorded/plans";
import * as profile from "./recorded/profile";
import { secondsAgo } from "./recorded/times";

/** A small company on an ordinary day: what every scene answers unless it says otherwise. */
export const EVERYDAY: Replies = {
  ...inventory(() => CERTIFICATES),
  CheckLive: done(SERVED_AS_IT_SHOULD),
  ChangeSetting: ({ setting, value }) => done(profile.changed(setting, value)),
  Doctor: done(profile.DOCTOR),
  FindAudit: (asked) => done(log(1204, asked)),
  ListAudit: done({ lines: [], size: 1204 }),
  ListDnsCredentials: done({ credentials: profile.CREDENTIALS }),
  ListDnsProviders: done({ providers: profile.PROVIDERS }),
  ListIssuers: done({ issuers: profile.ISSUERS }),
  ListOperations: done({ operations: OPERATIONS }),
  ListPlans: done({ plans: PENDING }),
  ListPresets: done({ presets: profile.PRESETS }),
  ListSettings: () => done({ settings: profile.settings() }),
  ExportAudit: done({ path: "/home/ines/audit.csv", entries: 1204 }),
  LockVault: done(profile.LOCKED),
  LookAround: ({ on }) => done({ ...profile.PROFILE, sample: on }),
  OpenFile: done({
    name: "web-01.csr",
    text: "-----BEGIN CERTIFICATE REQUEST-----\nMIH1\n-----END CERTIFICATE REQUEST-----",
  }),
  OpenVault: done(profile.VAULT),
  PlanIssue: done(PLAN),
  PlanSetting: done(PLAN),
  PlanSetUpProtected: done(PLAN),
  PlanChangePassphrase: done(PLAN),
  PlanRecoverProtected: done(PLAN),
  PlanRotateKeys: done(PLAN),
  PlanProtectKey: done(PLAN),
  ReadCsr: done({
    fingerprint: "5a".repeat(32),
    publicKey: "9f3ac277".repeat(8),
    keyDescription: "EC P-256",
    names: ["web-01.example.com"],
    asksFor: [],
    pem: "",
    files: [],
  }),
  ShowAbout: done(profile.ABOUT),
  ShowAudit: done({ size: 1204, verified: 1204, verifiedAt: secondsAgo(200), checkpointed: 1198 }),
  SaveBillOfMaterials: done({ path: "/home/ines/certwright.cdx.json" }),
  SaveCheckpoint: done({ path: "/home/ines/audit.checkpoint", entries: 1204 }),
  ShowCertificate: ({ certificate }) =>
    done(view(CERTIFICATES.find(({ id }) => id === certificate) ?? CERTIFICATES[1] ?? fail())),
  ShowDetail: ({ certificate }) => done(detail(certificate)),
  ShowOperation: done(RUNNING),
  ShowPlan: done(PUBLIC_PLAN),
  ShowProfile: done(profile.PROFILE),
  ShowSnippets: done(SNIPPETS),
  ShowVault: done(profile.VAULT),
  VerifyAudit: done({
    entries: 1204,
    root: "b4e14e1c88d07a35".repeat(4),
    checkpointHeld: true,
    publicKey: "5a".repeat(32),
    checkpoint: "",
  }),
};

function fail(): never {
  throw new Error("there is no certificate on record");
}

/** A profile that was made a moment ago. */
export const NEW: Replies = {
  ...EVERYDAY,
  ...inventory(() => []),
  Doctor: done({ healthy: true, checks: profile.DOCTOR.checks.filter(({ fine }) => fine) }),
  FindAudit: done({ entries: [], next: null, size: 0 }),
  ListAudit: done({ lines: [], size: 0 }),
  ListDnsCredentials: done({ credentials: [] }),
  ListIssuers: done({ issuers: [] }),
  ListOperations: done({ operations: [] }),
  ListPlans: done({ plans: [] }),
  ShowAudit: done({ size: 0, verified: 0, verifiedAt: null, checkpointed: 0 }),
  ListViews: done({ views: [] }),
  ShowVault: done(profile.NO_VAULT),
};
