import { useEffect, useState } from "react";
import { ask, changed, Failed } from "../../ipc/client";
import type { ProblemView } from "../../ipc/core";

/** As many zones as one certificate can have names in, and no endless loop. */
const MOST_ZONES = 100;

/** Plans a certificate; a problem goes when what it was {@code about} is another. By hand, a zone that nobody writes to gets a credential that asks the person. */
export function usePlanningByHand(about: readonly unknown[]) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView>();
  const wished = JSON.stringify(about);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a problem is about what was wished when it came
  useEffect(() => setProblem(undefined), [wished]);
  const plan = async (names: readonly string[], issuer: string, byHand: boolean) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await planned(names, issuer, byHand ? MOST_ZONES : 0);
      changed();
    } catch (reason) {
      if (!(reason instanceof Failed)) throw reason;
      setProblem(reason.problem);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    plan: (names: readonly string[], issuer: string, byHand: boolean) => void plan(names, issuer, byHand),
  };
}

/** The core finds the real zone of each name; where it finds no credential for one, it says which zone that is. */
async function planned(names: readonly string[], issuer: string, zones: number): Promise<void> {
  try {
    const wish = { names: [...names], issuer, csr: null, key: null, dnsCredential: null, preferredChain: null };
    await ask("PlanIssue", wish);
  } catch (reason) {
    const zone =
      reason instanceof Failed && reason.problem.code === "plan.no-credential" && reason.problem.details.zone;
    if (!zone || zones === 0) throw reason;
    const { credentials } = await ask("ListDnsCredentials", {});
    const name = freeName(credentials.map((each) => each.name));
    await ask("AddDnsCredential", { name, provider: "manual", zones: [zone], settings: {} });
    await planned(names, issuer, zones - 1);
  }
}

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? "by-hand" : `by-hand-${number}`;
    if (!taken.includes(name)) return name;
  }
}
