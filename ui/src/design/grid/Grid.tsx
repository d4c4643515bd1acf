import { type Ref, type RefObject, useImperativeHandle, useRef } from "react";
import { say } from "../../words/words";
import { type Column, type Sort, useRoom } from "./columns";
import { GridHead } from "./GridHead";
import { GridRow } from "./GridRow";
import type { Spot } from "./moves";
import { ROLES } from "./roles";
import { type Selected, useSelecting } from "./selecting";
import { useHands } from "./useHands";
import { useSpot } from "./useSpot";
import { useWindow } from "./useWindow";

/** Where a grid was left. */
export interface GridPlace {
  top: number;
  spot: Spot;
  /** Whether the keyboard goes back to where it was, because a row was opened from there. */
  isOpened: boolean;
}

export const GRID_TOP: GridPlace = { top: 0, spot: { row: 0, column: -1 }, isOpened: false };

/** What others may have a grid do. */
export interface GridHandle {
  selectLoaded: () => void;
}

export interface GridProps<T extends { id: string }> {
  label: string;
  columns: readonly Column<T>[];
  /** How many rows there are, loaded or not. */
  count: number;
  /** The row at an index; undefined while it is on its way. */
  at: (index: number) => T | undefined;
  nameOf: (row: T) => string;
  sort: Sort | undefined;
  onSort: (column: string) => void;
  selected: Selected<T>;
  onSelect: (selected: Selected<T>) => void;
  /** How many may be selected. */
  most: number;
  onSelectAll: () => void;
  onOpen: (row: T) => void;
  /** Which rows are in sight, so that they and those after them can be fetched. */
  onSeen: (from: number, to: number) => void;
  place: RefObject<GridPlace>;
  /** What the rows answer; with another one the grid begins at its top. */
  turn: string;
  ref?: Ref<GridHandle>;
}

/**
 * A table of any length of which only what is in sight exists: one stop for Tab, arrows inside, Space selects, Shift
 * extends, Enter opens. Each row has the same height.
 */
export function Grid<T extends { id: string }>(props: GridProps<T>) {
  const { label, count, at, selected, onSelect, place, columns } = props;
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, columns);
  const selecting = useSelecting(props);
  const { spot, go, setSpot } = useSpot(frame, place, { count, columns: room.shown.length + 1 });
  const view = useWindow(frame, props, spot, setSpot);
  const hands = useHands(props, { spot, go, setSpot, selecting, reveal: view.reveal, columns: room.shown });
  useImperativeHandle(props.ref, () => ({ selectLoaded: () => selecting.all(count) }));
  const isAll = selected.size === 0 ? false : selected.size >= Math.min(count, props.most) || "mixed";
  return (
    <div className="grid-frame" ref={frame}>
      <table
        {...ROLES.grid}
        className="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        {...hands}
      >
        <GridHead
          columns={room.shown}
          tracks={room.tracks}
          spot={spot}
          sort={props.sort}
          onSort={props.onSort}
          allLabel={say(selected.size === 0 ? "grid.all" : "grid.none")}
          isAll={isAll}
          onAll={() => (selected.size === 0 ? props.onSelectAll() : onSelect(new Map()))}
        />
        <tbody {...ROLES.rows} className="grid-body" style={{ height: view.height }}>
          {view.items.map(({ index, start, slot }) => {
            const row = at(index);
            return (
              <GridRow
                key={slot}
                row={row}
                index={index}
                start={start}
                columns={room.shown}
                tracks={room.tracks}
                at={spot.row === index ? spot.column : undefined}
                isSelected={row !== undefined && selected.has(row.id)}
                selectLabel={row === undefined ? "" : say("grid.select", { name: props.nameOf(row) })}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
