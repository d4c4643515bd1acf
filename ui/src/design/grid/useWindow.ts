import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { GridProps } from "./Grid";
import type { Spot } from "./moves";

/** As --row and --row-compact say. */
const ROW = 48;
const HEAD = 36;
const BESIDE = 8;
/** So long nothing moves before the elements are put in order, in milliseconds. */
const REST = 700;

/** Which rows exist: those in sight, some beside them, and the one where the keyboard is. */
export function useWindow<T extends { id: string }>(
  frame: RefObject<HTMLElement | null>,
  { count, onSeen, place, turn }: GridProps<T>,
  spot: Spot,
  setSpot: (spot: Spot) => void,
) {
  const windowed = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: BESIDE,
    isScrollingResetDelay: REST,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
    initialOffset: () => place.current.top,
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), spot.row), [spot.row]),
  });
  const items = windowed.getVirtualItems();
  const slots = useSlots(items.map(({ index }) => index));
  const from = windowed.range?.startIndex ?? 0;
  const to = windowed.range?.endIndex ?? 0;
  useEffect(() => onSeen(from, to), [onSeen, from, to]);
  useFollow(frame, { isStill: !windowed.isScrolling, from, to }, spot, setSpot);
  useEffect(() => {
    place.current = { ...place.current, top: windowed.scrollOffset ?? 0 };
  });
  const shown = useRef(turn);
  useEffect(() => {
    if (shown.current === turn) return;
    shown.current = turn;
    frame.current?.scrollTo({ top: 0 });
    setSpot({ row: Math.min(spot.row, 0), column: spot.column });
  });
  return {
    items: ordered(
      items.map(({ index, start }) => ({ index, start: start - HEAD, slot: slots.get(index) ?? index })),
      windowed.isScrolling,
    ),
    height: windowed.getTotalSize(),
    reveal: (row: number) => row >= 0 && windowed.scrollToIndex(row),
  };
}

interface Placed {
  index: number;
  start: number;
  /** The element that shows it. */
  slot: number;
}

/** Elements stay where they are in the document while they pass by; at rest they stand as they are read. */
function ordered(items: Placed[], isScrolling: boolean): Placed[] {
  return isScrolling ? items.sort((one, other) => one.slot - other.slot) : items;
}

/**
 * The elements that show rows: who stays keeps its own, who comes takes that of one who left, because changing words is much
 * cheaper than making and throwing away elements.
 */
function useSlots(indices: readonly number[]): ReadonlyMap<number, number> {
  const before = useRef<ReadonlyMap<number, number>>(new Map());
  const stays = new Map(indices.flatMap((index) => pair(index, before.current.get(index))));
  const taken = new Set(stays.values());
  let free = 0;
  for (const index of indices) {
    if (stays.has(index)) continue;
    while (taken.has(free)) free++;
    stays.set(index, free);
    taken.add(free);
  }
  before.current = stays;
  return stays;
}

function pair(index: number, slot: number | undefined): [number, number][] {
  return slot === undefined ? [] : [[index, slot]];
}

/** The first row in sight is where Tab leads, as long as the focus is elsewhere: it must not throw the view back. */
function useFollow(
  frame: RefObject<HTMLElement | null>,
  { isStill, from, to }: { isStill: boolean; from: number; to: number },
  spot: Spot,
  setSpot: (spot: Spot) => void,
) {
  useEffect(() => {
    const isElsewhere = !frame.current?.contains(document.activeElement);
    if (isStill && isElsewhere && spot.row >= 0 && (spot.row < from || spot.row > to)) {
      setSpot({ row: from, column: spot.column });
    }
  }, [frame, isStill, from, to, spot, setSpot]);
}

function withRow(rows: number[], row: number): number[] {
  if (row < 0 || rows.includes(row)) return rows;
  return [...rows, row].sort((one, other) => one - other);
}
