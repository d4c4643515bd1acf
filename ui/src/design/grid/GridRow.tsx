import { memo } from "react";
import type { Column } from "./columns";
import { boxed, ROLES } from "./roles";

export interface RowProps<T> {
  row: T | undefined;
  index: number;
  /** Where it stands, in pixels from the first row. */
  start: number;
  columns: readonly Column<T>[];
  tracks: string;
  /** The column where the keyboard is, −1 for the row as a whole; undefined when it is elsewhere. */
  at: number | undefined;
  isSelected: boolean;
  selectLabel: string;
}

/**
 * One row, or its place while it is on its way. It says no more than it must, because hundreds of them pass by in a second:
 * what is done to it is heard by the grid, which knows it by its index and its cells by their order.
 */
function Row<T>({ row, index, start, columns, tracks, at, isSelected, selectLabel }: RowProps<T>) {
  return (
    <tr
      {...ROLES.row}
      className="grid-row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined}
      tabIndex={at === -1 ? 0 : -1}
      data-row={index}
      style={{ gridTemplateColumns: tracks, top: start }}
    >
      <td {...ROLES.cell} aria-colindex={1} className="selects">
        <button
          type="button"
          {...boxed(isSelected)}
          aria-label={selectLabel}
          disabled={row === undefined}
          tabIndex={at === 0 ? 0 : -1}
        >
          <span className="box" aria-hidden />
        </button>
      </td>
      {columns.map((column, place) => (
        <td
          key={column.id}
          {...(place === 0 ? ROLES.first : ROLES.cell)}
          aria-colindex={place + 2}
          {...(at === place + 1 && { tabIndex: 0 })}
        >
          {row === undefined ? <span className="bone" /> : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

export const GridRow = memo(Row) as typeof Row;
