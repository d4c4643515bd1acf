import type { CertificatePage, IssuerView, OperationView, PendingPlan, VaultView } from "../../ipc/core";

/** What the core knows that decides where a first run stands. Nothing else does, so a reload loses nothing. */
export interface Facts {
  vault: VaultView;
  issuers: readonly IssuerView[];
  plans: readonly PendingPlan[];
  operations: readonly OperationView[];
  certificates: CertificatePage;
}

/** What the person said on the way that the core need not know. */
export interface Said {
  /** They saw what protects the vault. */
  protectionSeen: boolean;
  /** They want a certificate from a public authority. */
  wantsPublic: boolean;
}

export type Saying = "sawProtection" | "wantsPublic" | "chooseAgain";

export type Scene =
  | { step: "protect" }
  | { step: "choose" }
  | { step: "issuer"; failed: OperationView | undefined }
  | { step: "account"; plan: string }
  | { step: "opening"; operation: string }
  | { step: "names"; failed: OperationView | undefined }
  | { step: "plan"; plan: string }
  | { step: "issuing"; operation: string }
  | { step: "certificate"; id: string };

export const NOTHING_SAID: Said = { protectionSeen: false, wantsPublic: false };

/** The stations a person sees, and which of them a scene belongs to. */
export const STATIONS = ["vault", "authority", "names", "plan", "certificate"] as const;
const STATION_OF: Record<Scene["step"], number> = {
  protect: 0,
  choose: 1,
  issuer: 1,
  account: 1,
  opening: 1,
  names: 2,
  plan: 3,
  issuing: 4,
  certificate: STATIONS.length,
};

export function stationOf(scene: Scene): number {
  return STATION_OF[scene.step];
}

export function said(before: Said, saying: Saying): Said {
  switch (saying) {
    case "sawProtection":
      return { ...before, protectionSeen: true };
    case "wantsPublic":
      return { ...before, wantsPublic: true };
    case "chooseAgain":
      return { ...before, wantsPublic: false };
  }
}

/** What to show: the furthest station that the core's facts allow. */
export function sceneOf(facts: Facts, words: Said): Scene {
  // Before its certificate: that is kept while the records still have to go.
  const issuing = underWay(facts, "Issue");
  if (issuing !== undefined) return { step: "issuing", operation: issuing.id };
  const certificate = facts.certificates.certificates[0];
  if (certificate !== undefined) return { step: "certificate", id: certificate.id };
  const opening = underWay(facts, "OpenAccount");
  if (opening !== undefined) return { step: "opening", operation: opening.id };
  if (facts.issuers.length > 0) {
    const plan = facts.plans.find((each) => each.subject === "Issue");
    return plan === undefined ? { step: "names", failed: failed(facts, "Issue") } : { step: "plan", plan: plan.hash };
  }
  const account = facts.plans.find((each) => each.subject === "OpenAccount");
  if (account !== undefined) return { step: "account", plan: account.hash };
  if (!facts.vault.exists || (facts.vault.open && !words.protectionSeen)) return { step: "protect" };
  return words.wantsPublic ? { step: "issuer", failed: failed(facts, "OpenAccount") } : { step: "choose" };
}

function underWay(facts: Facts, kind: string): OperationView | undefined {
  return facts.operations.find((each) => each.kind === kind && (each.state === "RUNNING" || each.state === "PARKED"));
}

/** The newest operation, if it is of that kind and failed. */
function failed(facts: Facts, kind: string): OperationView | undefined {
  const newest = facts.operations[0];
  return newest?.kind === kind && newest.state === "FAILED" ? newest : undefined;
}
