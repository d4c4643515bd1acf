/** Where the keyboard is in a grid: row −1 is the head, column −1 the row as a whole. */
export interface Spot {
  row: number;
  column: number;
}

export interface Extent {
  rows: number;
  columns: number;
  /** How many rows a page has. */
  page: number;
}

/** Where a key leads from a spot, as in the grid of ARIA's patterns; undefined when the key leads nowhere. */
export function moved({ row, column }: Spot, key: string, far: boolean, extent: Extent): Spot | undefined {
  const last = extent.rows - 1;
  const down = (by: number) => within({ row: Math.max(row, -1) + by, column }, extent);
  switch (key) {
    case "ArrowDown":
      return down(1);
    case "ArrowUp":
      return down(-1);
    case "PageDown":
      return down(extent.page);
    case "PageUp":
      return within({ row: Math.max(0, row - extent.page), column }, extent);
    case "Home":
      return far || column < 0 ? within({ row: 0, column }, extent) : { row, column: 0 };
    case "End":
      return far || column < 0 ? within({ row: last, column }, extent) : { row, column: extent.columns - 1 };
    case "ArrowRight":
      return within({ row, column: column + 1 }, extent);
    case "ArrowLeft":
      return within({ row, column: column - 1 }, extent);
    default:
      return undefined;
  }
}

/** The nearest spot that there is; the head has cells only. */
export function within({ row, column }: Spot, { rows, columns }: Extent): Spot {
  const there = Math.min(Math.max(row, -1), rows - 1);
  return { row: there, column: Math.min(Math.max(column, there < 0 ? 0 : -1), columns - 1) };
}
