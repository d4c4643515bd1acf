import type { Answers, Commands, Event, Outcome, ProblemView } from "../ipc/core";

/** What the fake core makes of a command: an outcome, silence for ever, or a bridge with nobody behind it. */
export type Reply<T> = Outcome<T> | "never" | "gone";

/** Recorded answers by kind of command; the generated types make a stale recording a compile error. */
export type Replies = { [K in keyof Answers]?: Reply<Answers[K]> | ((carried: Commands[K]) => Reply<Answers[K]>) };

interface Bridge {
  certwrightPost?: (line: string) => void;
  certwrightReceive?: (line: string) => void;
}

interface Line {
  id: string;
  command: { kind: keyof Answers } & Record<string, unknown>;
}

const bridge = window as unknown as Bridge;

export function done<T>(answer: T): Outcome<T> {
  return { done: answer };
}

export function failed(problem: ProblemView): Outcome<never> {
  return { failed: problem };
}

/** The same reply to each of these kinds. */
export function each(kinds: readonly (keyof Answers)[], reply: Reply<never>): Replies {
  return Object.fromEntries(kinds.map((kind) => [kind, reply]));
}

/** Puts a core of recorded answers behind the page, in place of the one before. */
export function pretend(replies: Replies, events: readonly Event[] = []) {
  let outstanding = 0;
  let silent = false;
  let told = false;
  const receive = (line: unknown) => bridge.certwrightReceive?.(JSON.stringify(line));
  const later = (act: () => void) => {
    outstanding++;
    setTimeout(() => {
      outstanding--;
      act();
    });
  };
  const tell = () => {
    if (told) return;
    told = true;
    for (const event of events) receive({ event });
  };
  bridge.certwrightPost = (text) => {
    const { id, command } = JSON.parse(text) as Line;
    const reply = replyTo(replies, command);
    if (reply === "gone") throw new Error("there is no core behind this page");
    if (reply === "never") silent = true;
    else later(() => receive({ v: 1, id, ...reply }));
    if (command.kind === "ShowOperation") later(tell); // What it works on is told to a page that shows it.
  };
  return {
    /** Whether answers are on their way. */
    busy: () => outstanding > 0,
    /** Whether a question stays open for ever. */
    silent: () => silent,
  };
}

function replyTo(replies: Replies, { kind, ...carried }: Line["command"]): Reply<unknown> {
  const reply = replies[kind] as Reply<unknown> | ((carried: unknown) => Reply<unknown>) | undefined;
  if (reply === undefined) return { refused: `the gallery does not ${kind}` };
  return typeof reply === "function" ? reply(carried) : reply;
}
