import { createContext, type RefObject, useContext } from "react";
import { GRID_TOP, type GridPlace } from "../../design/grid/Grid";
import type { Pages } from "./pages";
import { FIRST, type Question } from "./question";

/** The list as it was left: what was asked, how far it was read, where the keyboard was. */
export interface KeptList {
  question: Question;
  pages: Pages | undefined;
  place: GridPlace;
}

export const NOT_LOOKED_AT: KeptList = { question: FIRST, pages: undefined, place: GRID_TOP };

/** Lives as long as the page shows one profile, so that who comes back finds the list as it was. */
export const Kept = createContext<RefObject<KeptList>>({ current: NOT_LOOKED_AT });

export function useKept(): RefObject<KeptList> {
  return useContext(Kept);
}
