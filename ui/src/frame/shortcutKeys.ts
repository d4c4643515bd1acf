import { useEffect } from "react";
import { type Place, ROOMS } from "./place";
import { changeTheme, type ThemeChoice } from "./theme";
import { lockVault } from "./VaultState";

/** What the keyboard opens above the page. */
export type Sheet = "palette" | "shortcuts";

type Open = (sheet: Sheet | undefined) => void;

/** The keys that mean the same everywhere. While something is open above the page, only the key of that very sheet does. */
export function useShortcuts(go: (place: Place) => void, sheet: Sheet | undefined, open: Open, theme: ThemeChoice) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = sheetOf(event);
      const act = asked === undefined ? actOf(event, go, theme) : () => open(asked === sheet ? undefined : asked);
      if (act === undefined) return;
      event.preventDefault();
      if (!isCovered() || (asked !== undefined && asked === sheet)) act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [go, sheet, open, theme]);
}

function sheetOf(event: KeyboardEvent): Sheet | undefined {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key.toLowerCase() === "k") return "palette";
  if (control && event.key === "/") return "shortcuts";
  return event.key === "?" && !control && !event.altKey && !isTyping(event.target) ? "shortcuts" : undefined;
}

function actOf(event: KeyboardEvent, go: (place: Place) => void, theme: ThemeChoice): (() => void) | undefined {
  const control = event.ctrlKey || event.metaKey;
  const room = ROOMS[Number(event.key) - 1];
  if (control && event.shiftKey && event.key.toLowerCase() === "l") return () => changeTheme(theme);
  if (event.altKey && event.code === "KeyL") return () => void lockVault();
  return event.altKey && room !== undefined ? () => go({ at: room }) : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input:not([type=radio], [type=checkbox]), textarea") !== null;
}

/** Whether a sheet, a drawer, a menu or a list of choices is open above the page, or the page itself is out of reach. */
function isCovered(): boolean {
  return document.querySelector(".backdrop, .popover, .gone") !== null;
}
