import { describe, expect, it } from "vitest";
import { moved } from "../src/design/grid/moves";
import { extended } from "../src/design/grid/selecting";

const EXTENT = { rows: 100, columns: 6, page: 10 };

describe("keys in a grid", () => {
  it("arrows go from row to row and never beyond the ends", () => {
    expect(moved({ row: 4, column: -1 }, "ArrowDown", false, EXTENT)).toEqual({ row: 5, column: -1 });
    expect(moved({ row: 99, column: -1 }, "ArrowDown", false, EXTENT)).toEqual({ row: 99, column: -1 });
    expect(moved({ row: 95, column: 2 }, "PageDown", false, EXTENT)).toEqual({ row: 99, column: 2 });
    expect(moved({ row: 4, column: 2 }, "PageUp", false, EXTENT)).toEqual({ row: 0, column: 2 });
  });

  it("from a row to its cells and back", () => {
    expect(moved({ row: 4, column: -1 }, "ArrowRight", false, EXTENT)).toEqual({ row: 4, column: 0 });
    expect(moved({ row: 4, column: 0 }, "ArrowLeft", false, EXTENT)).toEqual({ row: 4, column: -1 });
    expect(moved({ row: 4, column: 5 }, "ArrowRight", false, EXTENT)).toEqual({ row: 4, column: 5 });
  });

  it("the head is above the first row, and has cells only", () => {
    expect(moved({ row: 0, column: -1 }, "ArrowUp", false, EXTENT)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: -1, column: 0 }, "ArrowLeft", false, EXTENT)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: -1, column: 3 }, "ArrowDown", false, EXTENT)).toEqual({ row: 0, column: 3 });
  });

  it("Home and End stay in the row where a cell has the keyboard, and go to the ends with Control", () => {
    expect(moved({ row: 4, column: 2 }, "End", false, EXTENT)).toEqual({ row: 4, column: 5 });
    expect(moved({ row: 4, column: 2 }, "End", true, EXTENT)).toEqual({ row: 99, column: 2 });
    expect(moved({ row: 4, column: -1 }, "Home", false, EXTENT)).toEqual({ row: 0, column: -1 });
  });

  it("other keys lead nowhere", () => {
    expect(moved({ row: 4, column: -1 }, "x", false, EXTENT)).toBeUndefined();
  });
});

describe("selecting", () => {
  const at = (index: number) => (index < 50 ? { id: `${index}` } : undefined);

  it("a range takes what is loaded between its ends, in either direction", () => {
    expect([...extended(new Map(), at, [3, 5], 100).keys()]).toEqual(["3", "4", "5"]);
    expect([...extended(new Map(), at, [5, 3], 100).keys()]).toEqual(["5", "4", "3"]);
    expect(extended(new Map(), at, [48, 60], 100).size).toBe(2);
  });

  it("a range joins what was selected before, and ends where there are enough", () => {
    const before = new Map([["9", { id: "9" }]]);
    expect([...extended(before, at, [0, 1], 100).keys()]).toEqual(["9", "0", "1"]);
    expect(extended(before, at, [0, 40], 10).size).toBe(10);
  });
});
