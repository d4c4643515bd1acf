import type { WeekOfExpiries } from "../../ipc/core";
import { date } from "../../words/times";
import { say } from "../../words/words";
import { allOf, KINDS } from "./weeks";

interface Props {
  weeks: readonly WeekOfExpiries[];
  onOpen: (week: WeekOfExpiries) => void;
}

/** The weeks in which something expires, in numbers. */
export function ExpiryTable({ weeks, onOpen }: Props) {
  return (
    <div className="card scroll">
      <table className="table compact" aria-label={say("overview.expiries")}>
        <thead>
          <tr>
            <th scope="col">{say("expiries.week")}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col" className="number">
                {say(`overview.legend.${kind}`)}
              </th>
            ))}
            <th scope="col" className="number">
              {say("expiries.all")}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks
            .filter((week) => allOf(week) > 0)
            .map((week) => (
              <tr key={week.begin} onClick={() => onOpen(week)}>
                <td>
                  <button type="button" className="link" translate="no">
                    {date(week.begin)}
                  </button>
                </td>
                {KINDS.map((kind) => (
                  <td key={kind} className="number">
                    {week[kind].toLocaleString("en")}
                  </td>
                ))}
                <td className="number">{allOf(week).toLocaleString("en")}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
