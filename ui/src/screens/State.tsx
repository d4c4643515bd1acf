import { Pill } from "../design/Status";
import type { OperationView } from "../ipc/core";
import { exact } from "../words/times";
import { stateWords, toneOf } from "./operationState";

/** How an operation stands, in words and colour. */
export function State({ of }: { of: Pick<OperationView, "state" | "retryAt" | "underWay"> }) {
  const words = <Pill tone={toneOf(of)}>{stateWords(of)}</Pill>;
  return of.state === "PARKED" && of.retryAt !== null ? <span title={exact(of.retryAt)}>{words}</span> : words;
}
