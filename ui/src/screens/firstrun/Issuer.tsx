import { Problem } from "../../design/Problem";
import { changed } from "../../ipc/client";
import type { OperationView } from "../../ipc/core";
import { say } from "../../words/words";
import { IssuerForm } from "../IssuerForm";

interface Props {
  /** Whether it is a CA of the person's own. */
  isOwn: boolean;
  failed: OperationView | undefined;
  onBack: () => void;
}

/** Which authority to begin with: staging, unless the person says another; or where one's own is. */
export function Issuer({ isOwn, failed, onBack }: Props) {
  return (
    <div className="form">
      <h2 tabIndex={-1}>{say(isOwn ? "firstrun.ownIssuer" : "firstrun.issuer")}</h2>
      <p>{say(isOwn ? "firstrun.ownIssuerText" : "firstrun.issuerText")}</p>
      {failed?.problem && <Problem problem={failed.problem} />}
      <IssuerForm named={false} isOwn={isOwn} onPlanned={changed} onCancel={onBack} />
    </div>
  );
}
