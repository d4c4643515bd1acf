import { Button } from "../../design/Button";
import { Dot } from "../../design/Status";
import { useGo } from "../../frame/place";
import type { WeekOfExpiries } from "../../ipc/core";
import { say } from "../../words/words";
import { ExpiryPicture } from "./ExpiryPicture";
import { ExpiryTable } from "./ExpiryTable";
import { allOf, KIND_TONES, KINDS, listOf } from "./weeks";

interface Props {
  weeks: readonly WeekOfExpiries[];
  isTable: boolean;
  onTable: (isTable: boolean) => void;
}

/** What expires in which week: as a picture, or as a table that says the same. */
export function Expiries({ weeks, isTable, onTable }: Props) {
  const go = useGo();
  const open = (week: WeekOfExpiries) => go({ at: "certificates", question: listOf(week) });
  const kinds = KINDS.filter((kind) => kind !== "staging" || weeks.some(({ staging }) => staging > 0));
  const isNone = weeks.every((week) => allOf(week) === 0);
  return (
    <section className="stack tight">
      <div className="spread">
        <h2>{say("overview.expiries")}</h2>
        <div className="row small muted">
          {!isTable &&
            kinds.map((kind) => (
              <span key={kind} className="row tight">
                <Dot tone={KIND_TONES[kind]} />
                {say(`overview.legend.${kind}`)}
              </span>
            ))}
          <Button look="quiet" className="small" onPress={() => onTable(!isTable)}>
            {say(isTable ? "expiries.asPicture" : "expiries.asTable")}
          </Button>
        </div>
      </div>
      {isNone && <p className="muted small">{say("overview.none180")}</p>}
      {!isNone &&
        (isTable ? <ExpiryTable weeks={weeks} onOpen={open} /> : <ExpiryPicture weeks={weeks} onOpen={open} />)}
    </section>
  );
}
