import { say } from "../words/words";
import type { Entry } from "./commands";

/** What is pressed by its words: buttons and tabs of the screen, but not those of each line of a list. */
const PRESSED =
  "main :is(.button:not(.search-button), [role=tab][aria-selected=false]):not([disabled], [aria-disabled=true])";

/** Everything that can be pressed on the screen as it stands, once; what several lines offer is done at its line. */
export function pressedHere(): readonly Entry[] {
  const all = [...document.querySelectorAll<HTMLElement>(PRESSED)].filter((each) => each.checkVisibility());
  const named = all.map((element) => ({ element, text: element.textContent?.trim() ?? "" }));
  return named
    .filter(({ text }) => text !== "" && named.filter((other) => other.text === text).length === 1)
    .map(({ element, text }) => ({
      text,
      detail: say("palette.here"),
      isData: element.closest('[translate="no"]') !== null,
      run: () => requestAnimationFrame(() => element.click()), // Once the palette has let go of the page.
    }));
}
