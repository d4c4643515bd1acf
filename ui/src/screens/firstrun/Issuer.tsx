import { Problem } from "../../design/Problem";
import { changed } from "../../ipc/client";
import type { OperationView } from "../../ipc/core";
import { say } from "../../words/words";
import { IssuerForm } from "../IssuerForm";

/** Which authority to begin with: staging, unless the person says another. */
export function Issuer({ failed, onBack }: { failed: OperationView | undefined; onBack: () => void }) {
  return (
    <div className="form">
      <h2 tabIndex={-1}>{say("firstrun.issuer")}</h2>
      <p>{say("firstrun.issuerText")}</p>
      {failed?.problem && <Problem problem={failed.problem} />}
      <IssuerForm named={false} onPlanned={changed} onCancel={onBack} />
    </div>
  );
}
