import { createContext, useContext } from "react";
import type { Question } from "../screens/inventory/question";

/** Where the person is. One value, so that the palette, the sidebar and every link mean the same. */
export type Place =
  | { at: "start"; of?: "sample" | "own" }
  | { at: "firstrun" }
  | { at: "overview" }
  | { at: "certificates"; question?: Question }
  | { at: "certificate"; id: string }
  | { at: "issue"; names?: readonly string[]; issuer?: string }
  | { at: "plan"; hash: string }
  | { at: "operation"; id: string }
  | { at: "approvals" }
  | { at: "activity"; tab?: "log" | "operations" }
  | { at: "settings"; open?: "issuers" | "dns" };

export const ROOMS = ["overview", "certificates", "issue", "approvals", "activity", "settings"] as const;
export type Room = (typeof ROOMS)[number];

/** The room of the sidebar that a place belongs to. */
export function roomOf(place: Place): Room {
  switch (place.at) {
    case "start":
    case "firstrun":
      return "overview";
    case "certificate":
      return "certificates";
    case "plan":
    case "operation":
      return "issue";
    default:
      return place.at;
  }
}

export const Going = createContext<(place: Place) => void>(() => {});

/** Goes to another place. */
export function useGo(): (place: Place) => void {
  return useContext(Going);
}
