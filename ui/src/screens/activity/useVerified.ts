import { useCallback, useEffect, useRef, useState } from "react";
import { ask, Failed } from "../../ipc/client";
import type { AuditState, ProblemView } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";

export interface LogState {
  state: AuditState | undefined;
  busy: boolean;
  problem: ProblemView | undefined;
  /** Base64, as its checkpoint carries it; known once it was verified here. */
  root: string | undefined;
  verify: () => Promise<void>;
  again: () => void;
}

/** Keeps the log verified while it is looked at: anew whenever it has grown. */
export function useVerified(): LogState {
  const { answer: state, again } = useAnswer("ShowAudit", {});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView>();
  const [root, setRoot] = useState<string>();
  const tried = useRef(0);
  const verify = useCallback(async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      setRoot((await ask("VerifyAudit", { checkpoint: null })).root);
    } catch (reason) {
      if (!(reason instanceof Failed)) throw reason;
      setProblem(reason.problem);
    } finally {
      setBusy(false);
      again();
    }
  }, [again]);
  useEffect(() => {
    if (state === undefined || state.verified >= state.size || tried.current >= state.size) return;
    tried.current = state.size; // Once for each length, so that a log that does not hold is not read for ever.
    void verify();
  }, [state, verify]);
  return { state, busy, problem, root, verify, again };
}
