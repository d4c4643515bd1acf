import { useState } from "react";
import { ask, Failed } from "../../ipc/client";
import type { AuditFilter, AuditItem, ProblemView } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";

const PAGE = 100;

interface Older {
  /** What they belong below: when that changes they are no longer the next ones. */
  below: string;
  entries: readonly AuditItem[];
  next: string | null;
}

/** The newest entries that fit, kept current, and older ones on demand. */
export function useEntries(filter: AuditFilter) {
  const asked = useAnswer("FindAudit", { filter, most: PAGE, cursor: null });
  const [fetched, setFetched] = useState<Older>();
  const [problem, setProblem] = useState<ProblemView>();
  const below = JSON.stringify([filter, asked.answer?.next]);
  const older = fetched?.below === below ? fetched : undefined;
  const next = older === undefined ? (asked.answer?.next ?? null) : older.next;
  const more = async () => {
    setProblem(undefined);
    try {
      const page = await ask("FindAudit", { filter, most: PAGE, cursor: next });
      setFetched({ below, entries: [...(older?.entries ?? []), ...page.entries], next: page.next });
    } catch (reason) {
      if (!(reason instanceof Failed)) throw reason;
      setProblem(reason.problem);
    }
  };
  return { asked, older: older?.entries ?? [], next, more, problem };
}
