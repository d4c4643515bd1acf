import { Shown } from "../../design/States";
import { useAnswer } from "../../ipc/hooks";
import { say } from "../../words/words";
import { useLive } from "../live";
import { OperationBody } from "../OperationBody";

/** The account or the certificate on its way. */
export function Working({ operation, of }: { operation: string; of: "opening" | "issuing" }) {
  const asked = useAnswer("ShowOperation", { operation });
  const live = useLive(operation);
  return (
    <>
      <h2 tabIndex={-1}>{say(`firstrun.${of}`)}</h2>
      <p className="readable">{say(`firstrun.${of}Text`)}</p>
      <Shown asked={asked}>{(view) => <OperationBody operation={view} live={live} />}</Shown>
    </>
  );
}
