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
  /** Whose certificate they want: that of a public authority, or of a CA of their own. */
  wants: "public" | "own" | undefined;
}

export type Saying = "sawProtection" | "wantsPublic" | "wantsOwn" | "chooseAgain";

export type Scene =
  | { step: "protect" }
  | { step: "choose" }
  | { step: "issuer"; isOwn: boolean; failed: OperationView | undefined }
  | { step: "account"; plan: string }
  | { step: "opening"; operation: string }
  | { step: "names"; failed: OperationView | undefined }
  | { step: "plan"; plan: string }
  | { step: "issuing"; operation: string }
  | { step: "certificate"; id: string };

export const NOTHING_SAID: Said = { protectionSeen: false, wants: undefined };

/** The stations a person sees, and which of them a scene belongs to. */
export const STATIONS = ["vault", "authority", "names", "plan", "certificate"] as const;
/** Before the first one nothing is begun. */
const STATION_OF: Record<Scene["step"], number> = {
  choose: -1,
  protect: 0,
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
      return { ...before, wants: "public" };
    case "wantsOwn":
      return { ...before, wants: "own" };
    case "chooseAgain":
      return { ...before, wants: undefined };
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
  // What they came for is asked before anything is made: a vault is for good.
  if (words.wants === undefined) return { step: "choose" };
  if (!facts.vault.exists || (facts.vault.open && !words.protectionSeen)) return { step: "protect" };
  return { step: "issuer", isOwn: words.wants === "own", failed: failed(facts, "OpenAccount") };
}

function underWay(facts: Facts, kind: string): OperationView | undefined {
  return facts.operations.find((each) => each.kind === kind && (each.state === "RUNNING" || each.state === "PARKED"));
}

/** The newest operation, if it is of that kind and failed. */
function failed(facts: Facts, kind: string): OperationView | undefined {
  const newest = facts.operations[0];
  return newest?.kind === kind && newest.state === "FAILED" ? newest : undefined;
}
