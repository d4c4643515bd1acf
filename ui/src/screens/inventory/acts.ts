import { ask, Failed } from "../../ipc/client";
import type { BulkResult, CertificateRow, Commands, ProblemView } from "../../ipc/core";
import { say } from "../../words/words";

/** What can be done to many certificates at once. */
export type Act =
  | { kind: "tag"; tag: string }
  | { kind: "untag"; tag: string }
  | { kind: "archive" }
  | { kind: "restore" }
  | { kind: "renew" };

/** The core takes no more at once. */
export const MOST_AT_ONCE = 1000;

/** What has become of one certificate so far. */
export interface Item {
  row: CertificateRow;
  state: "waiting" | "done" | "failed";
  problem?: ProblemView;
}

/** Does all but renewals, which are one question for each certificate: one question for all. */
export async function actOnAll(act: Exclude<Act, { kind: "renew" }>, rows: readonly CertificateRow[]): Promise<Item[]> {
  const certificates = rows.map(({ id }) => id);
  try {
    return itemsOf(rows, await asked(act, certificates));
  } catch (reason) {
    if (!(reason instanceof Failed)) throw reason;
    return rows.map((row) => ({ row, state: "failed", problem: reason.problem }));
  }
}

function asked(act: Exclude<Act, { kind: "renew" }>, certificates: string[]): Promise<BulkResult> {
  switch (act.kind) {
    case "tag":
    case "untag":
      return ask("TagCertificates", { certificates, tag: act.tag, on: act.kind === "tag" });
    case "archive":
    case "restore":
      return ask("ArchiveCertificates", { certificates, on: act.kind === "archive" });
  }
}

function itemsOf(rows: readonly CertificateRow[], { failed }: BulkResult): Item[] {
  const problems = new Map(failed.map(({ certificate, problem }) => [certificate, problem]));
  return rows.map((row) => {
    const problem = problems.get(row.id);
    return problem === undefined ? { row, state: "done" } : { row, state: "failed", problem };
  });
}

type KeyKind = NonNullable<Commands["PlanIssue"]["key"]>;
const KINDS: Record<string, KeyKind> = {
  "EC P-256": "EC_P256",
  "EC P-384": "EC_P384",
  "RSA 2048": "RSA_2048",
  "RSA 3072": "RSA_3072",
  "RSA 4096": "RSA_4096",
};

/** Makes the plan for another certificate like this one, with a new key of the same kind; nothing is ordered before somebody
 * approves it. */
export async function planAnother(row: CertificateRow): Promise<Item> {
  if (!row.keyHere) return { row, state: "failed", problem: keyElsewhere() };
  try {
    const { keyDescription } = await ask("ShowCertificate", { certificate: row.id });
    await ask("PlanIssue", {
      names: row.names,
      issuer: row.issuer,
      csr: null,
      key: KINDS[keyDescription] ?? null,
      dnsCredential: null,
      preferredChain: null,
    });
    return { row, state: "done" };
  } catch (reason) {
    if (!(reason instanceof Failed)) throw reason;
    return { row, state: "failed", problem: reason.problem };
  }
}

/** Only the endpoint can ask for another certificate with its key. */
function keyElsewhere(): ProblemView {
  return {
    code: "",
    kind: "REFUSED",
    what: say("bulk.elsewhere.what"),
    why: say("bulk.elsewhere.why"),
    todo: say("bulk.elsewhere.todo"),
    details: {},
    retryAt: null,
  };
}
