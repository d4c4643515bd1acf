import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { GRID_TOP, type GridHandle, type GridPlace } from "../../design/grid/Grid";
import type { Selected } from "../../design/grid/selecting";
import { tell } from "../../design/Toasts";
import { ask, Failed, Refused } from "../../ipc/client";
import type { CertificateRow, Commands, ProblemView } from "../../ipc/core";
import { EVERYTHING } from "../../ipc/inventory";
import { say } from "../../words/words";
import { type Act, MOST_AT_ONCE } from "./acts";
import { useKept } from "./kept";
import { keyOf, type Order, type Question } from "./question";
import { useBulk } from "./useBulk";
import { type Rows, useRows } from "./useRows";

export type Format = Commands["SaveInventory"]["format"];
export const FORMATS: readonly Format[] = ["CSV", "JSON", "ICS"];

/** What stands above the list: one at a time. */
export type Asking = "tag" | "untag" | "saveView";

/** The list of certificates as a person works with it: what is asked, what is selected, and what can be done. */
export function useList(wanted: Question | undefined) {
  const { question, ask: askFor, place } = useQuestion(wanted);
  const rows = useRows(question);
  const [selected, select] = useState<Selected<CertificateRow>>(new Map());
  const [asking, setAsking] = useState<Asking>();
  const [trouble, setTrouble] = useState<ProblemView>();
  const grid = useRef<GridHandle>(null);
  const bulk = useBulk(() => select(new Map()));
  const filter = JSON.stringify(question.filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is not listed any more must not be acted on
  useEffect(() => select(new Map()), [filter]);
  const guarded = async (act: () => Promise<void>) => {
    setTrouble(undefined);
    try {
      await act();
    } catch (reason) {
      if (reason instanceof Failed) setTrouble(reason.problem);
      else if (!(reason instanceof Refused)) throw reason;
    }
  };
  return {
    question,
    rows,
    place,
    grid,
    selected,
    select,
    asking,
    trouble,
    bulk,
    isArchive: question.filter.archived,
    ask: askFor,
    clear: () => askFor({ ...question, filter: EVERYTHING }),
    sort: (order: Order) =>
      askFor({
        ...question,
        order,
        descending: question.order === order ? !question.descending : order === "OBTAINED",
      }),
    open: (what: Asking) => setAsking(what),
    close: () => setAsking(undefined),
    begin: (act: Act) => {
      setAsking(undefined);
      bulk.begin(act, [...selected.values()]);
    },
    selectLoaded: () => grid.current?.selectLoaded(),
    selectAll: () => void guarded(async () => select(await allThatMatch(question))),
    save: (format: Format) =>
      void guarded(async () => {
        const { path } = await ask("SaveInventory", { ...question, format });
        tell(say("export.list.saved", { path }));
      }),
  };
}

export interface ListActs extends Pick<ReturnType<typeof useList>, Offered> {
  isSaved: boolean;
}

type Offered =
  | "question"
  | "selected"
  | "select"
  | "isArchive"
  | "ask"
  | "clear"
  | "sort"
  | "open"
  | "begin"
  | "selectLoaded"
  | "selectAll"
  | "save";

/** As many as can be acted on at once, in the order of the list. */
async function allThatMatch(question: Question): Promise<Selected<CertificateRow>> {
  const page = await ask("ListCertificates", { ...question, most: MOST_AT_ONCE, cursor: null });
  return new Map(page.certificates.map((row) => [row.id, row]));
}

/** What is asked: at first what one came for, else what was asked before. */
function useQuestion(wanted: Question | undefined) {
  const kept = useKept();
  const [question, setQuestion] = useState(wanted ?? kept.current.question);
  const isAsBefore = keyOf(question) === keyOf(kept.current.question);
  const place = useRef(isAsBefore ? kept.current.place : GRID_TOP) as RefObject<GridPlace>;
  const askFor = useCallback(
    (next: Question) => {
      kept.current = { ...kept.current, question: next };
      setQuestion(next);
    },
    [kept],
  );
  const came = useRef<Question>(undefined);
  useEffect(() => {
    if (wanted !== undefined && wanted !== came.current && keyOf(wanted) !== keyOf(kept.current.question))
      askFor(wanted);
    came.current = wanted;
  }, [wanted, askFor, kept]);
  useEffect(
    () => () => {
      kept.current = { ...kept.current, place: place.current };
    },
    [kept],
  );
  return { question, ask: askFor, place };
}

export type List = ReturnType<typeof useList>;
export type { Rows };
