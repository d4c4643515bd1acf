import { useState } from "react";
import { Shown } from "../design/States";
import { useCommands } from "../frame/commands";
import { Screen } from "../frame/Screen";
import { useWaiting } from "../frame/waiting";
import type { InventoryView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { date, exact } from "../words/times";
import { say } from "../words/words";
import { Expiries, type Look } from "./overview/Expiries";
import { Health } from "./overview/Health";
import { Needs } from "./overview/Needs";

/** What needs me now, what expires when, and whether all is well. */
export function Overview() {
  const inventory = useAnswer("ShowInventory", {});
  const waiting = useWaiting();
  const [look, setLook] = useState<Look>({ by: "weeks", isTable: false });
  useCommands(() => [
    {
      text: say(look.isTable ? "expiries.asPicture" : "expiries.asTable"),
      detail: say("nav.overview"),
      run: () => setLook({ ...look, isTable: !look.isTable }),
    },
    {
      text: say(look.by === "weeks" ? "expiries.toDays" : "expiries.toWeeks"),
      detail: say("nav.overview"),
      run: () => setLook({ ...look, by: look.by === "weeks" ? "days" : "weeks" }),
    },
  ]);
  return (
    <Screen
      title={say("nav.overview")}
      lead={inventory.answer && <Lead inventory={inventory.answer} waiting={waiting.length} />}
    >
      <Shown asked={inventory}>
        {(known) => (
          <>
            <Needs inventory={known} waiting={waiting} />
            {known.total > 0 && <Expiries inventory={known} look={look} onLook={setLook} />}
            <Health inventory={known} />
          </>
        )}
      </Shown>
    </Screen>
  );
}

function Lead({ inventory, waiting }: { inventory: InventoryView; waiting: number }) {
  const { nextExpiry } = inventory;
  return (
    <span title={nextExpiry === null ? undefined : exact(nextExpiry.notAfter)}>{sentence(inventory, waiting)}</span>
  );
}

function sentence({ total, neededInAll, nextExpiry }: InventoryView, waiting: number): string {
  const needs = neededInAll + waiting;
  if (total === 0 && needs === 0) return say("overview.nothing");
  if (nextExpiry === null) return say(needs === 0 ? "overview.calmForNow" : "overview.needs", { n: needs });
  const values = { n: needs, date: date(nextExpiry.notAfter) };
  return needs === 0 ? say("overview.calm", values) : say("overview.needsAndNext", values);
}
