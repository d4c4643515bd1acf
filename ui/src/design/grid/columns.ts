import { type ReactNode, type RefObject, useLayoutEffect, useState } from "react";

export interface Column<T> {
  id: string;
  title: string;
  /** Its track in the grid, in CSS. */
  width: string;
  isSortable?: boolean;
  /** A table narrower than this, in pixels, goes without it. */
  needs?: number;
  cell: (row: T) => ReactNode;
}

export interface Sort {
  column: string;
  descending: boolean;
}

/** The first column has what selects a row. */
const SELECTS = "44px";

/** The columns for which there is room, and their tracks. */
export function useRoom<T>(frame: RefObject<HTMLElement | null>, columns: readonly Column<T>[]) {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    setWidth(element.clientWidth);
    watch.observe(element);
    return () => watch.disconnect();
  }, [frame]);
  const shown = columns.filter(({ needs = 0 }) => needs <= width);
  return { shown, tracks: [SELECTS, ...shown.map((column) => column.width)].join(" ") };
}
