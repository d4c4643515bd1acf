import { type Asked, useAnswer } from "../../ipc/hooks";
import { soonest } from "../../ipc/inventory";
import type { Facts } from "./steps";

const MOST = 200;

/** All that decides where a first run stands, once all of it is known. */
export function useFacts(): Asked<Facts> {
  const vault = useAnswer("ShowVault", {});
  const issuers = useAnswer("ListIssuers", {});
  const plans = useAnswer("ListPlans", { most: MOST });
  const operations = useAnswer("ListOperations", { most: MOST });
  const certificates = useAnswer("ListCertificates", soonest(1));
  const all = [vault, issuers, plans, operations, certificates];
  const again = () => {
    for (const asked of all) asked.again();
  };
  const problem = all.find((asked) => asked.problem !== undefined)?.problem;
  if (!vault.answer || !issuers.answer || !plans.answer || !operations.answer || !certificates.answer) {
    return { answer: undefined, problem, again };
  }
  const answer = {
    vault: vault.answer,
    issuers: issuers.answer.issuers,
    plans: plans.answer.plans,
    operations: operations.answer.operations,
    certificates: certificates.answer,
  };
  return { answer, problem, again };
}
