import { useEffect, useState } from "react";
import { changed, onEvent } from "../ipc/client";
import type { Event } from "../ipc/core";

export interface Live {
  words: Record<string, string>;
  waiting: Extract<Event, { kind: "Waiting" }> | undefined;
  servers: Extract<Event, { kind: "ServerAnswered" }>[];
  byHand: Extract<Event, { kind: "ChangeRecordsByHand" }> | undefined;
  notes: string[];
}

const NOTHING: Live = { words: {}, waiting: undefined, servers: [], byHand: undefined, notes: [] };

/** What the core tells of this operation while this screen is open; the journal has the rest. */
export function useLive(id: string): Live {
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
        // Writing by hand is done for the core once it has told; for the person it begins then.
        byHand: event.step === "publish" ? before.byHand : undefined,
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
      // A CA that is asked again and again says the same again and again.
      return before.notes.at(-1) === event.words
        ? before
        : { ...before, notes: [...before.notes.slice(-20), event.words] };
  }
}
