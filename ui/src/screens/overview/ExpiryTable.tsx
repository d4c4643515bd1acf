import { exact, utcDate } from "../../words/times";
import { say } from "../../words/words";
import { allOf, KINDS, type Span } from "./spans";

interface Props {
  spans: readonly Span[];
  onOpen: (span: Span) => void;
}

/** The weeks or days in which something expires, in numbers. */
export function ExpiryTable({ spans, onOpen }: Props) {
  const isByDay = spans[0]?.days === 1;
  return (
    <div className="card scroll">
      <table className="table compact" aria-label={say("overview.expiries")}>
        <thead>
          <tr>
            <th scope="col">{say(isByDay ? "expiries.day" : "expiries.week")}</th>
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
          {spans
            .filter((span) => allOf(span) > 0)
            .map((span) => (
              <tr key={span.begin} onClick={() => onOpen(span)}>
                <td>
                  <button type="button" className="link" translate="no">
                    <time dateTime={span.begin} title={exact(span.begin)}>
                      {utcDate(span.begin)}
                    </time>
                  </button>
                </td>
                {KINDS.map((kind) => (
                  <td key={kind} className="number">
                    {span[kind].toLocaleString("en")}
                  </td>
                ))}
                <td className="number">{allOf(span).toLocaleString("en")}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
