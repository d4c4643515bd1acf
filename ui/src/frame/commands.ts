import { useEffect, useRef } from "react";
import type { Option } from "../design/Combobox";

/** One line of the palette: a place to go to, or something to do. */
export interface Entry extends Option {
  /** By what else it is found, in words that are not shown. */
  also?: string;
  run: () => void;
}

const offering = new Set<() => readonly Entry[]>();

/** Offers in the palette what can be done on a screen, as long as the screen is shown. */
export function useCommands(commands: () => readonly Entry[]): void {
  const newest = useRef(commands);
  useEffect(() => {
    newest.current = commands;
  });
  useEffect(() => {
    const offer = () => newest.current();
    offering.add(offer);
    return () => {
      offering.delete(offer);
    };
  }, []);
}

/** What the screen offers at this moment. */
export function commandsHere(): readonly Entry[] {
  return [...offering].flatMap((offer) => offer());
}
