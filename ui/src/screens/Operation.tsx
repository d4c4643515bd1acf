import { Pill } from "../design/Status";
import { Screen, ScreenOf } from "../frame/Screen";
import type { OperationView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { type Live, useLive } from "./live";
import { OperationBody } from "./OperationBody";
import { STATE_TONES } from "./operationState";

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
  const open = operation.state === "RUNNING" || operation.state === "PARKED";
  return (
    <Screen
      title={operation.title}
      isData
      lead={say(open ? "run.approved" : "run.ended", { how: operation.approval, plan: operation.plan.slice(0, 12) })}
      actions={<Pill tone={STATE_TONES[operation.state] ?? "none"}>{say(`state.${operation.state as "DONE"}`)}</Pill>}
    >
      <OperationBody operation={operation} live={live} />
    </Screen>
  );
}
