import { useDeferredValue, useState } from "react";
import { Button } from "../../design/Button";
import { Problem } from "../../design/Problem";
import { Empty, Shown } from "../../design/States";
import { tell } from "../../design/Toasts";
import { ask, Failed, Refused } from "../../ipc/client";
import type { AuditFilter, AuditFound, AuditItem, ProblemView } from "../../ipc/core";
import { say } from "../../words/words";
import { Entries } from "./Entries";
import { EntryDrawer } from "./EntryDrawer";
import { FilterBar } from "./FilterBar";
import { ALL, type Form, isAll } from "./filter";
import { useEntries } from "./useEntries";

/** The log told, newest first; the core finds, pages and exports. */
export function AuditLog() {
  const [filter, setFilter] = useState<AuditFilter>(ALL);
  const [open, setOpen] = useState<AuditItem>();
  const settled = useDeferredValue(filter);
  const found = useEntries(settled);
  return (
    <>
      <FilterBar filter={filter} onChange={setFilter} />
      <Shown asked={found.asked}>
        {(page) => (
          <>
            <Told page={page} found={found} filter={settled} onOpen={setOpen} />
            {found.problem !== undefined && <Problem problem={found.problem} />}
          </>
        )}
      </Shown>
      <EntryDrawer entry={open} onClose={() => setOpen(undefined)} />
    </>
  );
}

interface ToldProps {
  page: AuditFound;
  found: ReturnType<typeof useEntries>;
  filter: AuditFilter;
  onOpen: (entry: AuditItem) => void;
}

function Told({ page, found, filter, onOpen }: ToldProps) {
  const entries = [...page.entries, ...found.older];
  if (page.size === 0) return <Empty title={say("activity.none")}>{say("activity.noneText")}</Empty>;
  return (
    <>
      {entries.length > 0 && <Entries entries={entries} onOpen={onOpen} />}
      <div className="toolbar">
        <span className="muted small" role="status">
          {counted(entries.length, page.size, filter, found.next)}
        </span>
        {found.next !== null && <Button onPress={() => void found.more()}>{say("activity.older")}</Button>}
        {entries.length > 0 && <Exports filter={filter} />}
      </div>
    </>
  );
}

function counted(shown: number, size: number, filter: AuditFilter, next: string | null): string {
  if (isAll(filter)) return next === null ? say("activity.all", { n: size }) : say("activity.newest", { n: shown });
  if (shown === 0) return say(next === null ? "activity.noMatch" : "activity.noMatchYet");
  return say(next === null ? "activity.match" : "activity.matchYet", { n: shown });
}

function Exports({ filter }: { filter: AuditFilter }) {
  const [problem, setProblem] = useState<ProblemView>();
  const write = async (form: Form) => {
    setProblem(undefined);
    try {
      const written = await ask("ExportAudit", { filter, form });
      tell(say("activity.exported", { n: written.entries, path: written.path }));
    } catch (reason) {
      if (reason instanceof Failed) setProblem(reason.problem);
      else if (!(reason instanceof Refused)) throw reason;
    }
  };
  return (
    <>
      <span className="end" />
      <Button look="quiet" onPress={() => void write("CSV")}>
        {say("activity.csv")}
      </Button>
      <Button look="quiet" onPress={() => void write("JSON_LINES")}>
        {say("activity.jsonLines")}
      </Button>
      {problem !== undefined && <Problem problem={problem} />}
    </>
  );
}
