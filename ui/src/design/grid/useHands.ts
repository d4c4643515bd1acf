import type { FocusEvent, KeyboardEvent, MouseEvent } from "react";
import type { Column } from "./columns";
import type { GridProps } from "./Grid";
import { moved, type Spot } from "./moves";
import type { Selecting } from "./selecting";

const PAGE = 10;

interface Means<T> {
  spot: Spot;
  go: (spot: Spot) => void;
  setSpot: (spot: Spot) => void;
  selecting: Selecting;
  reveal: (row: number) => void;
  columns: readonly Column<T>[];
}

/** What keyboard and mouse do in a grid. */
export function useHands<T extends { id: string }>(props: GridProps<T>, means: Means<T>) {
  const { spot, go, setSpot, selecting, reveal, columns } = means;
  const { at, count, onOpen, selected } = props;
  const open = (index: number) => {
    const row = at(index);
    if (row === undefined) return;
    props.place.current = { ...props.place.current, isOpened: true, spot: { row: index, column: -1 } };
    onOpen(row);
  };
  /** Whether the key meant something for the row where the keyboard is. */
  const acts = (event: KeyboardEvent): boolean => {
    const far = event.ctrlKey || event.metaKey;
    if (far && event.key.toLowerCase() === "a") selecting.all(count);
    else if (event.key === "Escape" && selected.size > 0) selecting.none();
    else if (spot.row < 0 || event.altKey) return false;
    else if (event.key === " ") event.shiftKey ? selecting.extend(spot.row) : selecting.toggle(spot.row);
    else if (event.key === "Enter" && spot.column === 0) selecting.toggle(spot.row);
    else if (event.key === "Enter") open(spot.row);
    else return false;
    return true;
  };
  const moves = (event: KeyboardEvent): boolean => {
    const extent = { rows: count, columns: columns.length + 1, page: PAGE };
    const next = event.altKey ? undefined : moved(spot, event.key, event.ctrlKey || event.metaKey, extent);
    if (next === undefined) return false;
    if (event.shiftKey && next.row >= 0 && next.row !== spot.row) selecting.extend(next.row, spot.row);
    reveal(next.row);
    go(next);
    return true;
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (acts(event) || moves(event)) event.preventDefault();
    },
    onFocus: (event: FocusEvent<Element>) => {
      const next = spotOf(event.target);
      if (next !== undefined && (next.row !== spot.row || next.column !== spot.column)) setSpot(next);
    },
    onMouseDown: (event: MouseEvent) => {
      if (event.shiftKey) event.preventDefault(); // Else the browser selects the text in between.
    },
    onClick: (event: MouseEvent) => {
      const pressed = event.target instanceof Element ? event.target : undefined;
      const index = spotOf(pressed)?.row;
      if (index === undefined || index < 0) return;
      if (event.shiftKey) selecting.extend(index);
      else if (event.ctrlKey || event.metaKey || pressed?.closest(".selects")) selecting.toggle(index);
      else open(index);
    },
  };
}

/** The spot that an element stands for or is in. */
function spotOf(element: Element | undefined): Spot | undefined {
  const line = element?.closest<HTMLElement>("[data-row]");
  if (element === undefined || line === null || line === undefined) return undefined;
  const cell = element.closest("td, th");
  return { row: Number(line.dataset.row), column: cell === null ? -1 : [...line.children].indexOf(cell) };
}
