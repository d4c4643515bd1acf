import { Screen, ScreenOf } from "../frame/Screen";
import type { OperationView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { approvalWords } from "./approval";
import { type Live, useLive } from "./live";
import { OperationBody } from "./OperationBody";
import { State } from "./State";

/** A running operation, live; and later its receipt. */
export function Operation({ id }: { id: string }) {
  const asked = useAnswer("ShowOperation", { operation: id });
  const live = useLive(id);
  return (
    <ScreenOf kind={say("run.title")} asked={asked}>
      {(operation) => <Told operation={operation} live={live} />}
    </ScreenOf>
  );
}

function Told({ operation, live }: { operation: OperationView; live: Live }) {
  return (
    <Screen
      title={operation.title}
      isData
      lead={
        <>
          {approvalWords(operation.approval)} {say("run.plan", { plan: operation.plan.slice(0, 12) })}{" "}
          {operation.underWay && say("run.goesOn")}
        </>
      }
      actions={<State of={operation} />}
    >
      <OperationBody operation={operation} live={live} />
    </Screen>
  );
}
