import { Button } from "../design/Button";
import { CopyButton, CopyText, Fingerprint } from "../design/Code";
import { Callout } from "../design/Status";
import { useGo } from "../frame/place";
import type { OperationView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { ago, exact } from "../words/times";
import { say } from "../words/words";
import { stateWords } from "./operationState";
import { receipt } from "./receiptText";

/** What an operation that ended came to, and all its facts to copy. */
export function Receipt({ operation }: { operation: OperationView }) {
  const go = useGo();
  const { certificate } = operation;
  const plan = useAnswer("ShowPlan", { plan: operation.plan });
  return (
    <>
      <h2>{stateWords(operation)}</h2>
      <p className="muted small" title={exact(operation.updated)} translate="no">
        {ago(operation.updated)} · <code>{operation.id}</code>
      </p>
      {certificate !== null && (
        <p>
          <Fingerprint value={certificate} />
          <CopyButton text={certificate} />
        </p>
      )}
      {operation.files.length > 0 && (
        <div>
          <p className="muted small">{say("run.files")}</p>
          {operation.files.map((file) => (
            <p key={file} className="mono small" translate="no">
              {file}
            </p>
          ))}
        </div>
      )}
      {operation.owed.length > 0 && (
        <Callout tone="warn">
          <p>{say("run.owed")}</p>
          {operation.owed.map((owed) => (
            <p key={owed.value} className="mono small" translate="no">
              {owed.name}
            </p>
          ))}
        </Callout>
      )}
      <CopyText text={receipt(operation, plan.answer)}>{say("receipt.copy")}</CopyText>
      {certificate !== null && (
        <Button look="primary" onPress={() => go({ at: "certificate", id: certificate })}>
          {say("run.certificate")}
        </Button>
      )}
    </>
  );
}
