import { Dot } from "../design/Status";
import { Moment, type MomentState, Timeline } from "../design/Timeline";
import type { OperationView } from "../ipc/core";
import { dateAndTime, exact } from "../words/times";
import { isKey, say } from "../words/words";
import type { Live } from "./live";

/** Every step as it stands, the current one with what it waits for. */
export function Steps({ operation, live }: { operation: OperationView; live: Live }) {
  const steps = latest(operation.steps);
  const open = operation.state === "RUNNING" || operation.state === "PARKED";
  const waiting = operation.state === "RUNNING" ? live.waiting : undefined;
  const coming = operation.planned.filter((name) => open && !steps.some((step) => step.name === name));
  return (
    <Timeline>
      {steps.map((step, index) => (
        <Moment
          key={step.name}
          state={stateOf(step.phase)}
          title={live.words[step.name] ?? stepWords(step.name)}
          isData={live.words[step.name] !== undefined}
          took={step.took}
          at={exact(step.at)}
          details={step.name === "propagate" && live.servers.length > 0 && <Servers answers={live.servers} />}
        >
          {index === steps.length - 1 && waiting !== undefined && <Waits waiting={waiting} />}
        </Moment>
      ))}
      {coming.map((name) => (
        <Moment key={name} state="coming" title={stepWords(name)} />
      ))}
    </Timeline>
  );
}

function stateOf(phase: string): MomentState {
  if (phase === "DONE") return "done";
  return phase === "FAILED" ? "stopped" : "current";
}

function Waits({ waiting }: { waiting: NonNullable<Live["waiting"]> }) {
  return (
    <p className="muted small" role="status">
      {say("run.waits", { what: waiting.what })}
      {waiting.until !== null && (
        <span title={exact(waiting.until)}>{` · ${say("run.until", { when: dateAndTime(waiting.until) })}`}</span>
      )}
    </p>
  );
}

/** The name of a step that was over before this screen opened. */
export function stepWords(step: string): string {
  const key = `step.${step}`;
  return isKey(key) ? say(key) : step;
}

/** Each step once, as it stands, with how long it took. */
function latest(lines: OperationView["steps"]) {
  const begun = new Map<string, number>();
  const steps = new Map<string, { name: string; phase: string; at: string; took: string }>();
  for (const line of lines) {
    const at = Date.parse(line.at);
    if (line.phase === "INTENT") begun.set(line.name, at);
    const seconds = (at - (begun.get(line.name) ?? at)) / 1000;
    steps.set(line.name, { ...line, took: line.phase === "INTENT" ? "" : `${seconds.toFixed(1)} s` });
  }
  return [...steps.values()];
}

function Servers({ answers }: { answers: Live["servers"] }) {
  return (
    <ul className="servers small" translate="no">
      {answers.map((answer) => (
        <li key={answer.address + answer.record}>
          <Dot tone={answer.state === "VISIBLE" ? "ok" : "warn"} />
          <span className="mono">{answer.server}</span>
          <span className={answer.state === "VISIBLE" ? "muted" : "tone-warn"}>
            {answer.state.toLowerCase().replace("_", " ")} · {answer.detail}
          </span>
          <span className="muted mono">{answer.address}</span>
        </li>
      ))}
    </ul>
  );
}
