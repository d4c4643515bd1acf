import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { GridPlace } from "./Grid";
import { type Spot, within } from "./moves";

/** Where the keyboard is; {@code go} takes the focus there, once the place exists. */
export function useSpot(
  frame: RefObject<HTMLElement | null>,
  place: RefObject<GridPlace>,
  { count, columns }: { count: number; columns: number },
) {
  const [wanted, setWanted] = useState(place.current.spot);
  const isGoing = useRef(place.current.isOpened);
  const spot = within(wanted, { rows: count, columns, page: 0 });
  const setSpot = useCallback(
    (next: Spot) => {
      place.current = { ...place.current, spot: next };
      setWanted(next);
    },
    [place],
  );
  const go = (next: Spot) => {
    isGoing.current = true;
    setSpot(next);
  };
  useEffect(() => {
    if (!isGoing.current) return;
    const find = () => elementAt(frame.current, spot);
    // After the head of a screen that just opened has taken the focus.
    if (place.current.isOpened) requestAnimationFrame(() => requestAnimationFrame(() => focus(find())));
    else focus(find());
    place.current = { ...place.current, isOpened: false };
    isGoing.current = false;
  });
  return { spot, go, setSpot };
}

/** A row, or what takes the focus in one of its cells: the button that is in it, or the cell itself. */
function elementAt(frame: HTMLElement | null, { row, column }: Spot): HTMLElement | null {
  const line = frame?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? null;
  if (column < 0) return line;
  const cell = line?.children[column];
  return cell?.querySelector("button") ?? (cell instanceof HTMLElement ? cell : null);
}

function focus(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
}
