import { ago, date, exact } from "../words/times";

/** Relative first; the date, the zone and UTC on hover. */
export function Time({ at, withDate = false }: { at: string; withDate?: boolean }) {
  return (
    <time dateTime={at} title={exact(at)} className="nowrap" translate="no">
      {ago(at)}
      {withDate && <span className="muted small"> · {date(at)}</span>}
    </time>
  );
}
