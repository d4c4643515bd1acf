import { useRef } from "react";

/** What is selected, by id: the rows themselves, because they may be gone from the table when something is done to them. */
export type Selected<T> = ReadonlyMap<string, T>;

interface Of<T> {
  at: (index: number) => T | undefined;
  selected: Selected<T>;
  onSelect: (selected: Selected<T>) => void;
  most: number;
}

/** Adds the loaded rows between two indices, both included, in either order; never more than {@code most} in all. */
export function extended<T extends { id: string }>(
  base: Selected<T>,
  at: (index: number) => T | undefined,
  [from, to]: readonly [number, number],
  most: number,
): Selected<T> {
  const next = new Map(base);
  const step = to < from ? -1 : 1;
  for (let index = from; index !== to + step && next.size < most; index += step) {
    const row = at(index);
    if (row !== undefined) next.set(row.id, row);
  }
  return next;
}

/** One row more or less; a range from the last one that was taken or left; all from one index to another. */
export function useSelecting<T extends { id: string }>({ at, selected, onSelect, most }: Of<T>) {
  const anchor = useRef(0);
  const base = useRef<Selected<T>>(new Map());
  const take = (next: Selected<T>, index: number) => {
    anchor.current = index;
    base.current = next;
    onSelect(next);
  };
  return {
    toggle: (index: number) => {
      const row = at(index);
      if (row === undefined) return;
      const next = new Map(selected);
      if (!next.delete(row.id) && next.size < most) next.set(row.id, row);
      take(next, index);
    },
    /** From the row where a range was begun; Shift and an arrow begin one where the keyboard is. */
    extend: (index: number, begun?: number) => {
      if (begun !== undefined && selected.size === 0) {
        anchor.current = begun;
        base.current = new Map();
      }
      onSelect(extended(base.current, at, [anchor.current, index], most));
    },
    all: (count: number) => take(extended(new Map(), at, [0, count - 1], most), 0),
    none: () => take(new Map(), 0),
  };
}

export type Selecting = ReturnType<typeof useSelecting>;
