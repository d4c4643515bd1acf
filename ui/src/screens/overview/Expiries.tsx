import { Button } from "../../design/Button";
import { Segments } from "../../design/Segments";
import { Dot } from "../../design/Status";
import { useGo } from "../../frame/place";
import type { InventoryView } from "../../ipc/core";
import { say } from "../../words/words";
import { ExpiryCalendar } from "./ExpiryCalendar";
import { ExpiryPicture } from "./ExpiryPicture";
import { ExpiryTable } from "./ExpiryTable";
import { daysOf, KIND_TONES, KINDS, listOf, type Span, weeksOf } from "./spans";

/** By week or by day, as a picture or in numbers. */
export interface Look {
  by: "weeks" | "days";
  isTable: boolean;
}

interface Props {
  inventory: Pick<InventoryView, "today" | "days">;
  look: Look;
  onLook: (look: Look) => void;
}

/** What expires when: weeks on a line or days in a calendar, each also as a table that says the same. */
export function Expiries({ inventory, look, onLook }: Props) {
  const go = useGo();
  const spans = look.by === "weeks" ? weeksOf(inventory) : daysOf(inventory);
  const open = (span: Span) => go({ at: "certificates", question: listOf(span) });
  const isNone = inventory.days.length === 0;
  return (
    <section className="stack tight">
      <div className="spread">
        <h2>{say("overview.expiries")}</h2>
        <div className="row small muted">
          {!look.isTable && !isNone && <Legend {...{ inventory, look }} />}
          <Segments
            label={say("expiries.by")}
            segments={(["weeks", "days"] as const).map((id) => ({ id, text: say(`expiries.by.${id}`) }))}
            chosen={look.by}
            onChange={(by) => onLook({ ...look, by })}
          />
          <Button look="quiet" className="small" onPress={() => onLook({ ...look, isTable: !look.isTable })}>
            {say(look.isTable ? "expiries.asPicture" : "expiries.asTable")}
          </Button>
        </div>
      </div>
      {isNone ? <p className="muted small">{say("overview.none180")}</p> : <Shown {...{ look, spans, open }} />}
    </section>
  );
}

function Shown({ look, spans, open }: { look: Look; spans: readonly Span[]; open: (span: Span) => void }) {
  if (look.isTable) return <ExpiryTable spans={spans} onOpen={open} />;
  if (look.by === "days") return <ExpiryCalendar days={spans} onOpen={open} />;
  return <ExpiryPicture weeks={spans} onOpen={open} />;
}

/** Which sign stands for what; practice only where there is any. */
function Legend({ inventory, look }: Omit<Props, "onLook">) {
  const kinds = KINDS.filter((kind) => kind !== "staging" || inventory.days.some(({ staging }) => staging > 0));
  return kinds.map((kind) => (
    <span key={kind} className="row tight">
      {look.by === "days" ? <span className={`tile kind-${kind}`} aria-hidden /> : <Dot tone={KIND_TONES[kind]} />}
      {say(`overview.legend.${kind}`)}
    </span>
  ));
}
