import { Activity, BadgeCheck, Check, House, Plus, Settings } from "lucide-react";
import { Button } from "react-aria-components";
import { say } from "../words/words";
import { type Place, ROOMS, type Room, roomOf, useGo } from "./place";
import { VaultState } from "./VaultState";
import { usePendingPlans, useWaiting } from "./waiting";

const ICONS = {
  overview: House,
  certificates: BadgeCheck,
  issue: Plus,
  approvals: Check,
  activity: Activity,
  settings: Settings,
} as const;

export function Sidebar({ place }: { place: Place }) {
  const go = useGo();
  const waiting = useWaiting().length + usePendingPlans().length;
  const here = roomOf(place);
  return (
    <nav className="sidebar" aria-label={say("nav")}>
      <div className="brand">
        <Mark />
        <span>{say("app")}</span>
      </div>
      {ROOMS.map((room) => {
        const Icon = ICONS[room];
        const count = room === "approvals" ? waiting : 0;
        return (
          <Button key={room} className="nav" onPress={() => go({ at: room })} {...current(room === here)}>
            <Icon size={16} aria-hidden />
            <span>{say(`nav.${room}` as `nav.${Room}`)}</span>
            {count > 0 && (
              <span className="count" title={say("nav.waiting", { n: count })}>
                {count}
              </span>
            )}
          </Button>
        );
      })}
      <VaultState />
    </nav>
  );
}

function current(here: boolean) {
  return here ? ({ "aria-current": "page" } as const) : {};
}

/** A seal with a tick: drawn here, because a picture would be a request. */
function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="2.4" aria-hidden>
      <title>{say("app")}</title>
      <circle cx="10" cy="12" r="6.6" />
      <path d="M7 4.6V1.8h6v2.8" strokeWidth="1.8" />
      <path d="m8.4 3 1.2 1.2L11.8 2" strokeWidth="1.2" />
    </svg>
  );
}
