import { ArrowDown, ArrowUp } from "lucide-react";
import type { Column, Sort } from "./columns";
import type { Spot } from "./moves";
import { boxed, ROLES } from "./roles";

interface Props<T> {
  columns: readonly Column<T>[];
  tracks: string;
  spot: Spot;
  sort: Sort | undefined;
  onSort: (column: string) => void;
  /** What the box at the head does: takes all, or leaves all. */
  allLabel: string;
  isAll: boolean | "mixed";
  onAll: () => void;
}

/** The head: a box for all rows, and a button for each column by which the rows can be sorted. */
export function GridHead<T>({ columns, tracks, spot, sort, onSort, allLabel, isAll, onAll }: Props<T>) {
  const stop = (column: number) => ({
    tabIndex: spot.row === -1 && spot.column === column ? 0 : -1,
  });
  return (
    <thead {...ROLES.rows}>
      <tr
        {...ROLES.row}
        data-row={-1}
        aria-rowindex={1}
        className="grid-row grid-head"
        style={{ gridTemplateColumns: tracks }}
      >
        <th {...ROLES.head} scope="col" aria-colindex={1} className="selects">
          <button type="button" {...boxed(isAll)} aria-label={allLabel} {...stop(0)} onClick={onAll}>
            <span className="box" aria-hidden />
          </button>
        </th>
        {columns.map((column, index) => (
          <th
            key={column.id}
            {...ROLES.head}
            scope="col"
            aria-colindex={index + 2}
            {...(column.isSortable === true && { "aria-sort": sortOf(column, sort) })}
          >
            <button
              type="button"
              className="sorts"
              {...stop(index + 1)}
              {...(column.isSortable === true ? { onClick: () => onSort(column.id) } : { "aria-disabled": true })}
            >
              {column.title}
              <Direction of={sortOf(column, sort)} />
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function sortOf<T>(column: Column<T>, sort: Sort | undefined): "ascending" | "descending" | "none" {
  if (sort?.column !== column.id) return "none";
  return sort.descending ? "descending" : "ascending";
}

function Direction({ of }: { of: "ascending" | "descending" | "none" }) {
  if (of === "none") return null;
  return of === "ascending" ? <ArrowUp size={13} aria-hidden /> : <ArrowDown size={13} aria-hidden />;
}
