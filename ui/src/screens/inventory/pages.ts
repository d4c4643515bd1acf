import { ask, Failed } from "../../ipc/client";
import type { CertificatePage, CertificateRow, ProblemView } from "../../ipc/core";
import { keyOf, type Question } from "./question";

/** Near what is in sight, pages are small and soon there; on the way to a place far down, large and few. */
const NEAR = 200;
const FAR = 1000;
/** How far ahead of what is in sight rows are fetched. */
const AHEAD = 300;
/** So many rows stay in memory; the others are fetched again when they come in sight. */
const KEPT = 12_000;

/** Consecutive rows behind a cursor; {@code rows} is missing where they were let go. */
interface Piece {
  from: number;
  size: number;
  cursor: string | null;
  rows: readonly CertificateRow[] | undefined;
}

/** The answer to a question, fetched page by page as it comes in sight. The core knows the way by cursors only. */
export interface Pages {
  readonly key: string;
  /** How many match; undefined as long as nothing is known. */
  readonly matching: () => number | undefined;
  /** How many there are of all. */
  readonly total: () => number;
  readonly problem: () => ProblemView | undefined;
  readonly at: (index: number) => CertificateRow | undefined;
  /** Fetches these rows and those after them; asked again with others, it goes there instead. */
  readonly want: (from: number, to: number) => void;
  /** Whether all rows in sight are there, or why not is known. */
  readonly isReady: () => boolean;
}

/** Begins an answer; {@code onNews} hears whenever more of it is known. */
export function openPages(question: Question, onNews: () => void): Pages {
  const pieces: Piece[] = [];
  let next: string | null = null;
  let sight: readonly [number, number] = [0, 0];
  let matching: number | undefined;
  let total = 0;
  let problem: ProblemView | undefined;
  let isBusy = false;

  const end = () => {
    const last = pieces.at(-1);
    return last === undefined ? 0 : last.from + last.size;
  };
  const isKnown = () => matching !== undefined && (next === null || end() >= matching);
  const missing = (): Piece | undefined => {
    const [from, to] = [sight[0] - AHEAD, sight[1] + AHEAD];
    const gone = pieces.find((piece) => piece.rows === undefined && piece.from < to && piece.from + piece.size > from);
    if (gone !== undefined) return gone;
    if (isKnown() || (matching !== undefined && end() >= to)) return undefined;
    return { from: end(), size: to - end() > FAR ? FAR : NEAR, cursor: next, rows: undefined };
  };
  const take = (piece: Piece, page: CertificatePage) => {
    piece.rows = page.certificates;
    total = page.total;
    if (piece.from === end()) {
      piece.size = page.certificates.length;
      if (piece.size > 0) pieces.push(piece);
      next = piece.size > 0 ? page.next : null;
      matching = next === null ? end() : page.matching;
    }
    letGo(pieces, sight);
  };
  const pump = () => {
    const piece = isBusy || problem !== undefined ? undefined : missing();
    if (piece === undefined) return;
    isBusy = true;
    ask("ListCertificates", { ...question, most: piece.size, cursor: piece.cursor })
      .then(
        (page) => take(piece, page),
        (reason: unknown) => {
          if (!(reason instanceof Failed)) throw reason;
          problem = reason.problem;
        },
      )
      .finally(() => {
        isBusy = false;
        pump();
        onNews();
      });
  };
  const at = (index: number) => {
    const piece = pieces[place(pieces, index)];
    return piece?.rows?.[index - piece.from];
  };
  return {
    key: keyOf(question),
    matching: () => matching,
    total: () => total,
    problem: () => problem,
    at,
    want: (from, to) => {
      sight = [from, to];
      pump();
    },
    isReady: () => {
      if (problem !== undefined) return true;
      if (matching === undefined) return false;
      return matching === 0 || at(Math.min(sight[0], matching - 1)) !== undefined;
    },
  };
}

/** The piece that an index lies in, by halving. */
function place(pieces: readonly Piece[], index: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lets go of the rows farthest from what is in sight, as long as there are too many. */
function letGo(pieces: Piece[], [from, to]: readonly [number, number]): void {
  const held = pieces.filter((piece) => piece.rows !== undefined);
  let rows = held.reduce((sum, piece) => sum + piece.size, 0);
  const distance = (piece: Piece) => Math.max(from - (piece.from + piece.size), piece.from - to);
  for (const piece of held.sort((one, other) => distance(other) - distance(one))) {
    if (rows <= KEPT || distance(piece) <= AHEAD) return;
    rows -= piece.size;
    piece.rows = undefined;
  }
}
