/** Rows that are laid out as CSS grids are no table any more for those who hear the page, so every element says what it is. */
export const ROLES = {
  grid: { role: "grid", "aria-multiselectable": true },
  rows: { role: "rowgroup" },
  row: { role: "row" },
  head: { role: "columnheader" },
  first: { role: "rowheader" },
  cell: { role: "gridcell" },
} as const;

/** What makes a button a checkbox: the grid's own keys act on it, as they do wherever the keyboard is in a row. */
export function boxed(isChecked: boolean | "mixed") {
  return { role: "checkbox", "aria-checked": isChecked } as const;
}
