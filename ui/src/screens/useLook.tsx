import { type ReactNode, useState } from "react";
import { Problem } from "../design/Problem";
import { ask, Failed, Refused } from "../ipc/client";
import type { Commands, LiveReport, ProblemView } from "../ipc/core";

/** Has the core look at what a server serves; a problem stays where the person is looking. */
export function useLook(onReport?: (report: LiveReport) => void) {
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<LiveReport>();
  const [problem, setProblem] = useState<ProblemView>();
  const look = async (wish: Commands["CheckLive"]) => {
    setBusy(true);
    setProblem(undefined);
    setReport(undefined);
    try {
      const found = await ask("CheckLive", wish);
      setReport(found);
      onReport?.(found);
    } catch (reason) {
      if (reason instanceof Failed) setProblem(reason.problem);
      else if (!(reason instanceof Refused)) throw reason;
    } finally {
      setBusy(false);
    }
  };
  const trouble: ReactNode = problem && <Problem problem={problem} />;
  return { busy, report, trouble, at: (wish: Commands["CheckLive"]) => void look(wish) };
}
