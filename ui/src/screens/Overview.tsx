import { useState } from "react";
import { Shown } from "../design/States";
import { useCommands } from "../frame/commands";
import { Screen } from "../frame/Screen";
import { useWaiting } from "../frame/waiting";
import type { InventoryView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { date } from "../words/times";
import { say } from "../words/words";
import { Expiries } from "./overview/Expiries";
import { Health } from "./overview/Health";
import { Needs } from "./overview/Needs";

/** What needs me now, what expires when, and whether all is well. */
export function Overview() {
  const inventory = useAnswer("ShowInventory", {});
  const waiting = useWaiting();
  const [isTable, setTable] = useState(false);
  useCommands(() => [
    {
      text: say(isTable ? "expiries.asPicture" : "expiries.asTable"),
      detail: say("nav.overview"),
      run: () => setTable(!isTable),
    },
  ]);
  return (
    <Screen title={say("nav.overview")} lead={inventory.answer && lead(inventory.answer, waiting.length)}>
      <Shown asked={inventory}>
        {(known) => (
          <>
            <Needs inventory={known} waiting={waiting} />
            {known.total > 0 && <Expiries weeks={known.weeks} isTable={isTable} onTable={setTable} />}
            <Health inventory={known} />
          </>
        )}
      </Shown>
    </Screen>
  );
}

function lead({ total, neededInAll, nextExpiry }: InventoryView, waiting: number): string {
  const needs = neededInAll + waiting;
  if (total === 0 && needs === 0) return say("overview.nothing");
  if (nextExpiry === null) return say(needs === 0 ? "overview.calmForNow" : "overview.needs", { n: needs });
  const values = { n: needs, date: date(nextExpiry.notAfter) };
  return needs === 0 ? say("overview.calm", values) : say("overview.needsAndNext", values);
}
