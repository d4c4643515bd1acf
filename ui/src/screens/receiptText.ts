import type { OperationView, PlanView } from "../ipc/core";
import { say } from "../words/words";
import { approvalWords } from "./approval";
import { stateWords } from "./operationState";
import { stepWords } from "./Steps";

/** All facts of an operation that ended, as text to keep: what was done, by whose approval, with what result. */
export function receipt(operation: OperationView, plan: PlanView | undefined): string {
  const facts: [string, readonly string[]][] = [
    [say("receipt.state"), [stateWords(operation)]],
    ...(plan?.facts ?? []).map(({ label, lines }): [string, readonly string[]] => [label, lines]),
    [say("receipt.begun"), [operation.created]],
    [say("receipt.ended"), [operation.updated]],
    [say("receipt.approval"), [approvalWords(operation.approval)]],
    [say("receipt.certificate"), operation.certificate === null ? [] : [`SHA-256 ${operation.certificate}`]],
    [say("run.files"), operation.files],
    [say("run.owed"), operation.owed.map((owed) => `${owed.name} TXT "${owed.value}"`)],
    [say("receipt.problem"), operation.problem === null ? [] : problem(operation.problem)],
    [say("receipt.steps"), steps(operation)],
    [say("run.title"), [operation.id]],
    [say("plan.plan"), [operation.plan]],
  ];
  const told = facts.filter(([, lines]) => lines.length > 0);
  return [operation.title, "", ...told.map(([label, lines]) => `${label}: ${lines.join("\n    ")}`), ""].join("\n");
}

function problem({ what, why, todo, code }: NonNullable<OperationView["problem"]>): readonly string[] {
  return [what, why, todo, `(${code})`].filter((line) => line !== "");
}

function steps({ steps }: OperationView): readonly string[] {
  return [
    "",
    ...steps
      .filter(({ phase }) => phase !== "INTENT")
      .map(({ name, phase, at }) => `${at}  ${stepWords(name)}${phase === "DONE" ? "" : `  ${phase}`}`),
  ];
}
