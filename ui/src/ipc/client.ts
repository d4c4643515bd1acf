import type { Answers, Commands, Event, Outcome, ProblemView } from "./core";

/** The core said no, and why: what happened, why, what to do. */
export class Failed extends Error {
  constructor(readonly problem: ProblemView) {
    super(problem.what);
  }
}

/** Somebody refused at the core's own prompt. */
export class Refused extends Error {}

interface Bridge {
  /** Hands one line to the core; the shell and the test harness put it there. */
  certwrightPost?: (line: string) => void;
  /** Takes one line from the core. */
  certwrightReceive?: (line: string) => void;
}

/** An answer without an id is about a line that the core could not read. */
type Answer = { id?: string | null } & Outcome<unknown>;
type Line = Answer | { event: Event };

/** A question without an answer yet. */
interface Open {
  kind: keyof Commands;
  /** When it was asked, in milliseconds of the page's own clock. */
  since: number;
  answer: (outcome: Outcome<unknown>) => void;
}

const bridge = window as unknown as Bridge;
/** In the order in which they were asked. */
const waiting = new Map<string, Open>();
const listeners = new Set<(event: Event) => void>();
const changes = new Set<() => void>();
let last = 0;

/** Commands after which what is on the screen may be out of date. */
const CHANGING = /^(Apply|Add|Remove|Change|Cancel|Resume|Lock|Open|Discard|Look|Tag|Archive|SaveView)/;

bridge.certwrightReceive = (text) => {
  const line = JSON.parse(text) as Line;
  if ("event" in line) {
    for (const listener of listeners) listener(line.event);
    if (line.event.kind === "Note") changed();
    return;
  }
  for (const id of line.id ? [line.id] : justAsked()) {
    waiting.get(id)?.answer(line);
    waiting.delete(id);
  }
};

/** What the core cannot read it refuses at once; so long ago it was asked at most, in milliseconds. */
const AT_ONCE = 2_000;

/** Those that an answer without an id may be about: none of them may wait in vain. */
function justAsked(): readonly string[] {
  const recent = [...waiting].filter(([, { since }]) => since >= performance.now() - AT_ONCE);
  return (recent.length > 0 ? recent : [...waiting].slice(-1)).map(([id]) => id);
}

/** Asks the core. Throws {@link Failed} or {@link Refused}. */
export async function ask<K extends keyof Commands>(kind: K, carried: Commands[K]): Promise<Answers[K]> {
  const post = bridge.certwrightPost;
  if (post === undefined) throw new Error("there is no core behind this page");
  const id = String(++last);
  const outcome = await new Promise<Outcome<unknown>>((resolve) => {
    waiting.set(id, { kind, since: performance.now(), answer: resolve });
    try {
      post(JSON.stringify({ v: 1, id, command: { kind, ...carried } }));
    } catch (reason) {
      waiting.delete(id); // Nobody will ever answer it.
      throw reason;
    }
  });
  if (CHANGING.test(kind)) changed();
  if ("done" in outcome) return outcome.done as Answers[K];
  if ("failed" in outcome) throw new Failed(outcome.failed);
  if ("refused" in outcome) throw new Refused(outcome.refused);
  throw new Error("the core answered neither yes nor no");
}

/** Those that wait for a person outside the page, or for work that takes as long as it takes. */
const PATIENT = /^(Apply|Cancel|Resume|Add|Remove|Open|Choose|Save|Export|Verify|Test)/;

/** How many questions have been without an answer for so many milliseconds that something may be wrong. */
export function overdue(after: number): number {
  const until = performance.now() - after;
  return [...waiting.values()].filter(({ kind, since }) => since <= until && !PATIENT.test(kind)).length;
}

/** Hears what the core does while it works; the answer ends that. */
export function onEvent(listener: (event: Event) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hears that answers got before may be out of date; the answer ends that. */
export function onChange(listener: () => void): () => void {
  changes.add(listener);
  return () => changes.delete(listener);
}

let due: ReturnType<typeof setTimeout> | undefined;
let told = Number.NEGATIVE_INFINITY;

/** Has the answers asked for again: at once, and where much happens at a time at most ten times a second. */
export function changed(): void {
  if (due !== undefined) return;
  due = setTimeout(
    () => {
      due = undefined;
      told = performance.now();
      for (const listener of changes) listener();
    },
    Math.max(0, told + 100 - performance.now()),
  );
}
