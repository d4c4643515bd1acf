import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { onChange } from "../../ipc/client";
import { useKept } from "./kept";
import { openPages, type Pages } from "./pages";
import { keyOf, type Question } from "./question";

/** The rows that answer a question, and which are in sight. */
export interface Rows {
  /** What is shown: the answer, or that to the question before while this one is on its way. */
  pages: Pages | undefined;
  /** Whether what is shown does not answer the question yet. */
  isOld: boolean;
  onSeen: (from: number, to: number) => void;
  again: () => void;
}

/** Keeps an answer current: what was there stays in sight until what is new is there. */
export function useRows(question: Question): Rows {
  const kept = useKept();
  const [, shake] = useReducer((count: number) => count + 1, 0);
  const [shown, setShown] = useState(() =>
    kept.current.pages?.key === keyOf(question) ? kept.current.pages : undefined,
  );
  const sight = useRef<readonly [number, number]>([0, 0]);
  const newest = useRef<Pages>(undefined);
  const text = JSON.stringify(question);
  const again = useCallback(() => {
    const asked = JSON.parse(text) as Question;
    const isNew = keyOf(asked) !== kept.current.pages?.key;
    const pages = openPages(asked, () => {
      if (newest.current !== pages || !pages.isReady()) return;
      kept.current = { ...kept.current, pages };
      setShown(pages);
      shake();
    });
    newest.current = pages;
    if (isNew) pages.want(0, 0);
    else pages.want(...sight.current);
  }, [text, kept]);
  useEffect(() => {
    again();
    const end = onChange(again);
    return () => {
      newest.current = undefined;
      end();
    };
  }, [again]);
  const onSeen = useCallback(
    (from: number, to: number) => {
      sight.current = [from, to];
      shown?.want(from, to);
      if (newest.current !== shown && newest.current?.key === shown?.key) newest.current?.want(from, to);
    },
    [shown],
  );
  return { pages: shown, isOld: shown !== undefined && shown.key !== keyOf(question), onSeen, again };
}
