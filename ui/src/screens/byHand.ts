import type { OperationView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import type { Live } from "./live";

type ByHand = NonNullable<Live["byHand"]>;

/** Before the first of these the records are to be added, after the last of them to be removed. */
const ADDING: readonly string[] = ["publish", "propagate"];

/** The records that wait for the person's hand: as the core told, or, on a page that did not hear it, as they are owed. */
export function useByHand(operation: OperationView, live: Live): ByHand | undefined {
  const credentials = useAnswer("ListDnsCredentials", {}).answer?.credentials ?? [];
  if (operation.state !== "RUNNING") return undefined;
  if (live.byHand !== undefined) return live.byHand;
  const manual = credentials.filter((each) => each.provider === "manual").map((each) => each.name);
  const records = operation.owed.filter((owed) => manual.includes(owed.credential));
  const last = operation.steps.at(-1);
  const add = last !== undefined && ADDING.includes(last.name);
  const remove = last?.name === "store" && last.phase === "DONE";
  if (records.length === 0 || !(add || remove)) return undefined;
  return { kind: "ChangeRecordsByHand", add, records };
}
