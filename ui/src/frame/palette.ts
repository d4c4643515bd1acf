import { createContext } from "react";

/** Opens the command palette. */
export const Palette = createContext<() => void>(() => {});
