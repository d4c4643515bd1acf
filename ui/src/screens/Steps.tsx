import { Dot } from "../design/Status";
import type { OperationView } from "../ipc/core";
import { dateAndTime, exact } from "../words/times";
import { isKey, say } from "../words/words";
import type { Live } from "./live";

/** Every step as it stands, the current one with what it waits for. */
export function Steps({ operation, live }: { operation: OperationView; live: Live }) {
  const steps = latest(operation.steps);
  const open = operation.state === "RUNNING" || operation.state === "PARKED";
  return (
    <ol className="steps">
      {steps.map((step, index) => {
        const kind = step.phase === "DONE" ? "done" : step.phase === "FAILED" ? "stopped" : "current";
        const isLast = index === steps.length - 1;
        return (
          <li key={step.name} className={`step ${kind}`}>
            <span className="mark" aria-hidden>
              {kind === "done" ? "✓" : kind === "stopped" ? "!" : ""}
            </span>
            <div>
              <h3 translate={live.words[step.name] === undefined ? "yes" : "no"}>
                {live.words[step.name] ?? stepWords(step.name)}
              </h3>
              {isLast && live.waiting !== undefined && operation.state === "RUNNING" && (
                <p className="muted small" role="status">
                  {say("run.waits", { what: live.waiting.what })}
                  {live.waiting.until !== null && ` · ${say("run.until", { when: dateAndTime(live.waiting.until) })}`}
                </p>
              )}
            </div>
            <span className="muted small mono" title={exact(step.at)} translate="no">
              {step.took}
            </span>
            {step.name === "propagate" && live.servers.length > 0 && <Servers answers={live.servers} />}
          </li>
        );
      })}
      {open &&
        operation.planned
          .filter((name) => !steps.some((step) => step.name === name))
          .map((name) => (
            <li key={name} className="step coming">
              <span className="mark" aria-hidden />
              <h3>{stepWords(name)}</h3>
            </li>
          ))}
    </ol>
  );
}

/** The name of a step that was over before this screen opened. */
function stepWords(step: string): string {
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
