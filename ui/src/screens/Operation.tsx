import { useEffect, useState } from "react";
import { Button } from "../design/Button";
import { CopyButton, Fingerprint } from "../design/Code";
import { Problem } from "../design/Problem";
import { Shown } from "../design/States";
import { Callout, Dot, Pill, type Tone } from "../design/Status";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import { ask, changed, onEvent } from "../ipc/client";
import type { Event, OperationView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { ago, dateAndTime, exact } from "../words/times";
import { isKey, say } from "../words/words";

const TONES: Record<string, Tone> = { RUNNING: "accent", PARKED: "warn", DONE: "ok", FAILED: "bad", CANCELLED: "none" };

/** A running operation, live; and later its receipt. */
export function Operation({ id }: { id: string }) {
  const asked = useAnswer("ShowOperation", { operation: id });
  const live = useLive(id);
  return <Shown asked={asked}>{(operation) => <Told operation={operation} live={live} />}</Shown>;
}

interface Live {
  words: Record<string, string>;
  waiting: Extract<Event, { kind: "Waiting" }> | undefined;
  servers: Extract<Event, { kind: "ServerAnswered" }>[];
  byHand: Extract<Event, { kind: "ChangeRecordsByHand" }> | undefined;
  notes: string[];
}

const NOTHING: Live = { words: {}, waiting: undefined, servers: [], byHand: undefined, notes: [] };

/** What the core tells of this operation while this screen is open; the journal has the rest. */
function useLive(id: string): Live {
  const [live, setLive] = useState(NOTHING);
  useEffect(
    () =>
      onEvent((event) => {
        if ("operation" in event && event.operation !== id && event.operation !== "") return;
        setLive((before) => after(before, event));
        if (event.kind === "StepStarted" || event.kind === "StepDone") changed();
      }),
    [id],
  );
  return live;
}

function after(before: Live, event: Event): Live {
  switch (event.kind) {
    case "StepStarted":
      return { ...before, words: { ...before.words, [event.step]: event.words }, waiting: undefined };
    case "StepDone":
      return {
        ...before,
        words: { ...before.words, [event.step]: event.words },
        waiting: undefined,
        byHand: undefined,
      };
    case "Waiting":
      return { ...before, waiting: event };
    case "ServerAnswered": {
      const others = before.servers.filter((s) => s.address !== event.address || s.record !== event.record);
      return { ...before, servers: [...others, event] };
    }
    case "ChangeRecordsByHand":
      return { ...before, byHand: event };
    case "Note":
      return { ...before, notes: [...before.notes.slice(-20), event.words] };
  }
}

function Told({ operation, live }: { operation: OperationView; live: Live }) {
  const open = operation.state === "RUNNING" || operation.state === "PARKED";
  return (
    <Screen
      title={operation.title}
      lead={say(open ? "run.approved" : "run.ended", { how: operation.approval, plan: operation.plan.slice(0, 12) })}
      actions={<Pill tone={TONES[operation.state] ?? "none"}>{say(`state.${operation.state as "DONE"}`)}</Pill>}
    >
      {operation.problem !== null && operation.state !== "DONE" && <Problem problem={operation.problem} />}
      {live.byHand !== undefined && <ByHand change={live.byHand} />}
      <div className="two">
        <section className="card">
          <Steps operation={operation} live={live} />
        </section>
        <aside className="card padded aside">
          {open ? <IfItStops operation={operation} /> : <Receipt operation={operation} />}
        </aside>
      </div>
      {live.notes.length > 0 && (
        <section>
          <h3>{say("run.note")}</h3>
          {live.notes.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same note may come twice
            <p className="muted small" key={index}>
              {note}
            </p>
          ))}
        </section>
      )}
    </Screen>
  );
}

function Steps({ operation, live }: { operation: OperationView; live: Live }) {
  const steps = latest(operation.steps);
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
              <h3>{live.words[step.name] ?? stepWords(step.name)}</h3>
              {isLast && live.waiting !== undefined && operation.state === "RUNNING" && (
                <p className="muted small" role="status">
                  {say("run.waits", { what: live.waiting.what })}
                  {live.waiting.until !== null && ` · ${say("run.until", { when: dateAndTime(live.waiting.until) })}`}
                </p>
              )}
            </div>
            <span className="muted small mono" title={exact(step.at)}>
              {step.took}
            </span>
            {step.name === "propagate" && live.servers.length > 0 && <Servers answers={live.servers} />}
          </li>
        );
      })}
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
    <ul className="servers small">
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

function ByHand({ change }: { change: NonNullable<Live["byHand"]> }) {
  return (
    <div className="card padded hand stack">
      <h2>{say(change.add ? "run.byHand.add" : "run.byHand.remove")}</h2>
      {change.records.map((record) => (
        <div key={record.name + record.value} className="block">
          {record.name}. 60 IN TXT "{record.value}"
          <CopyButton text={record.value} className="copy" />
        </div>
      ))}
    </div>
  );
}

function IfItStops({ operation }: { operation: OperationView }) {
  const end = (kind: "CancelOperation" | "ResumeOperation") => () =>
    void ask(kind, { operation: operation.id }).catch(changed);
  return (
    <>
      <h2>{say("run.stops")}</h2>
      <p className="muted small">{say("run.stopsText")}</p>
      <p className="spread">
        <span className="muted small">{say("run.owed")}</span>
        <span>{operation.owed.length}</span>
      </p>
      {operation.owed.map((owed) => (
        <p key={owed.value} className="mono small">
          {owed.name}
        </p>
      ))}
      <Button look={operation.state === "PARKED" ? "primary" : "plain"} onPress={end("ResumeOperation")}>
        {say("run.resume")}
      </Button>
      <Button onPress={end("CancelOperation")}>{say("run.cancel")}</Button>
    </>
  );
}

function Receipt({ operation }: { operation: OperationView }) {
  const go = useGo();
  const { certificate } = operation;
  return (
    <>
      <h2>{say(`state.${operation.state as "DONE"}`)}</h2>
      <p className="muted small" title={exact(operation.updated)}>
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
            <p key={file} className="mono small">
              {file}
            </p>
          ))}
        </div>
      )}
      {operation.owed.length > 0 && (
        <Callout tone="warn">
          {say("run.owed")}: {operation.owed.map((owed) => owed.name).join(", ")}
        </Callout>
      )}
      {certificate !== null && (
        <Button look="primary" onPress={() => go({ at: "certificate", id: certificate })}>
          {say("run.certificate")}
        </Button>
      )}
    </>
  );
}
