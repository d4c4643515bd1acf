import { type ReactNode, useState } from "react";
import { Button } from "../design/Button";
import { Problem } from "../design/Problem";
import { ask, Failed, Refused } from "../ipc/client";
import type { Answers, Commands, ProblemView } from "../ipc/core";

type Picking = "ChooseFolder" | "OpenFile" | "SaveFile";

interface Props<K extends Picking> {
  kind: K;
  carried: Commands[K];
  onPicked: (answer: Answers[K]) => void;
  children: ReactNode;
}

/** A button that has a file or folder picked in the system's own window; who picks none changes nothing. */
export function Picked<K extends Picking>({ kind, carried, onPicked, children }: Props<K>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView>();
  const pick = () => {
    setBusy(true);
    setProblem(undefined);
    ask(kind, carried)
      .then(onPicked, (reason: unknown) => {
        if (reason instanceof Failed) setProblem(reason.problem);
        else if (!(reason instanceof Refused)) throw reason;
      })
      .finally(() => setBusy(false));
  };
  return (
    <div className="stack">
      <div>
        <Button onPress={() => !busy && pick()} aria-disabled={busy}>
          {children}
        </Button>
      </div>
      {problem && <Problem problem={problem} />}
    </div>
  );
}
