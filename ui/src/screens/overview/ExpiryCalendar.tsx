import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { say } from "../../words/words";
import { monthsOf, stepTo, weekdays } from "./calendar";
import { allOf, KINDS, kindsOf, type Span, wordsOf } from "./spans";

/** The names of months and weekdays are not in our catalogue. */
const DATA = { translate: "no" } as const;
const short = new Intl.NumberFormat("en", { notation: "compact" });

interface Props {
  days: readonly Span[];
  onOpen: (day: Span) => void;
}

/** The days of half a year, each with how many expire in it. One stop for Tab; arrows go from day to day. */
export function ExpiryCalendar({ days, onOpen }: Props) {
  const [pointed, setPointed] = useState<Span>();
  const [stop, setStop] = useState(() =>
    Math.max(
      0,
      days.findIndex((day) => allOf(day) > 0),
    ),
  );
  const calendar = useRef<HTMLDivElement>(null);
  const months = useMemo(() => monthsOf(days), [days]);
  const step = (event: KeyboardEvent) => {
    const to = stepTo(event.key, stop, days);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setStop(to);
    calendar.current?.querySelectorAll<HTMLElement>(".day")[to]?.focus();
  };
  const dayAt = (index: number | undefined) => {
    const day = index === undefined ? undefined : days[index];
    if (index === undefined || day === undefined) return null;
    return (
      <Day
        day={day}
        isToday={index === 0}
        isStop={index === stop}
        onPoint={setPointed}
        onFocus={() => setStop(index)}
        onOpen={() => onOpen(day)}
      />
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend in sight
    <div className="card calendar" ref={calendar} role="group" aria-label={say("overview.expiries")} onKeyDown={step}>
      <div className="months">
        {months.map(({ name, weeks }) => (
          <table key={name}>
            <caption {...DATA}>{name}</caption>
            <Weekdays />
            <tbody>
              {weeks.map((week) => (
                <tr key={week.find((index) => index !== undefined)}>
                  {week.map((index, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a place in the week stays what it is
                    <td key={place}>{dayAt(index)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <div className="spread small">
        <p aria-hidden>{pointed !== undefined && toldOf(pointed)}</p>
        <p className="muted">{say("expiries.utc")}</p>
      </div>
    </div>
  );
}

function Weekdays() {
  return (
    <thead>
      <tr>
        {weekdays().map((day) => (
          <th key={day.long} scope="col" aria-label={day.long} {...DATA}>
            {day.short}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** "3 on 12 Jan 2027: 2 public, 1 own CA" */
function toldOf(day: Span): string {
  return allOf(day) === 0 ? wordsOf(day) : say("overview.dayKinds", { day: wordsOf(day), kinds: kindsOf(day) });
}

interface DayProps {
  day: Span;
  isToday: boolean;
  isStop: boolean;
  onPoint: (day: Span | undefined) => void;
  onFocus: () => void;
  onOpen: () => void;
}

function Day({ day, isToday, isStop, onPoint, onFocus, onOpen }: DayProps) {
  const all = allOf(day);
  const kind = KINDS.find((one) => day[one] > 0);
  return (
    <button
      type="button"
      className={kind === undefined ? "day" : `day kind-${kind}`}
      tabIndex={isStop ? 0 : -1}
      aria-label={toldOf(day)}
      aria-disabled={all === 0}
      aria-current={isToday ? "date" : undefined}
      onClick={() => all > 0 && onOpen()}
      onMouseEnter={() => onPoint(day)}
      onMouseLeave={() => onPoint(undefined)}
      onFocus={() => {
        onPoint(day);
        onFocus();
      }}
      onBlur={() => onPoint(undefined)}
    >
      <span className="number" {...DATA}>
        {new Date(day.begin).getUTCDate()}
      </span>
      {all > 0 && (
        <strong className={all > 999 ? "long" : ""} {...DATA}>
          {short.format(all)}
        </strong>
      )}
    </button>
  );
}
