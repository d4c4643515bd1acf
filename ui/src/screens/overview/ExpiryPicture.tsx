import { type KeyboardEvent, useRef, useState } from "react";
import { say } from "../../words/words";
import { allOf, KIND_TONES, KINDS, months, type Span, wordsOf } from "./spans";

const WIDTH = 960;
const HEIGHT = 132;
const ROOM = HEIGHT - 22;
const PITCH = 8.4;
/** As many as find room above each other as dots; where one week has more, bars stand for them. */
const DOTS = 11;
/** The names of months are not in our catalogue. */
const DATA = { translate: "no" };

interface Props {
  weeks: readonly Span[];
  onOpen: (week: Span) => void;
}

/** A dot for each certificate above the week in which it expires, or a bar. One stop for Tab; arrows go from week to week. */
export function ExpiryPicture({ weeks, onOpen }: Props) {
  const [pointed, setPointed] = useState<number>();
  const [stop, setStop] = useState(() =>
    Math.max(
      0,
      weeks.findIndex((week) => allOf(week) > 0),
    ),
  );
  const picture = useRef<SVGSVGElement>(null);
  const pitch = (WIDTH - 8) / Math.max(1, weeks.length);
  const x = (week: number) => 4 + week * pitch;
  const most = Math.max(...weeks.map(allOf));
  const step = (event: KeyboardEvent) => {
    const to = stepTo(event.key, stop, weeks.length);
    if (to === undefined) return;
    event.preventDefault();
    setStop(to);
    picture.current?.querySelectorAll<SVGGElement>(".week")[to]?.focus();
  };
  return (
    <div className="card timeline">
      {/* biome-ignore lint/a11y/useSemanticElements: an svg has no fieldset */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 24}`} ref={picture} role="group" aria-label={say("overview.expiries")}>
        <Axis weeks={weeks} x={x} />
        {weeks.map((week, index) => (
          // biome-ignore lint/a11y/useSemanticElements: an svg has no buttons
          <g
            key={week.begin}
            className="week"
            role="button"
            tabIndex={index === stop ? 0 : -1}
            aria-label={wordsOf(week)}
            onMouseEnter={() => setPointed(index)}
            onMouseLeave={() => setPointed(undefined)}
            onFocus={() => {
              setPointed(index);
              setStop(index);
            }}
            onBlur={() => setPointed(undefined)}
            onClick={() => onOpen(week)}
            onKeyDown={(event) => (event.key === "Enter" || event.key === " " ? onOpen(week) : step(event))}
          >
            <rect className="ground" x={x(index)} y={0} width={pitch} height={HEIGHT} />
            {most > DOTS ? (
              <Bar week={week} x={x(index)} width={pitch} most={most} />
            ) : (
              <Dots week={week} x={x(index + 0.5)} />
            )}
          </g>
        ))}
        {pointed !== undefined && <Told week={weeks[pointed]} x={x(pointed + 0.5)} />}
      </svg>
    </div>
  );
}

function stepTo(key: string, from: number, weeks: number): number | undefined {
  const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: weeks - 1 }[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), weeks - 1);
}

function Axis({ weeks, x }: { weeks: readonly Span[]; x: (week: number) => number }) {
  return (
    <g aria-hidden>
      {months(weeks).map(({ days, name }) => (
        <g key={days}>
          <line x1={x(days / 7)} x2={x(days / 7)} y1={4} y2={HEIGHT} stroke="var(--border)" />
          <text x={x(days / 7) + 5} y={12} {...DATA}>
            {name}
          </text>
        </g>
      ))}
      <line x1={4} x2={WIDTH - 4} y1={HEIGHT} y2={HEIGHT} stroke="var(--border-strong)" />
      <line x1={4} x2={4} y1={0} y2={HEIGHT + 5} stroke="var(--text)" strokeWidth={1.4} />
      <text className="today" x={4} y={HEIGHT + 20}>
        {say("overview.today")}
      </text>
    </g>
  );
}

function Dots({ week, x }: { week: Span; x: number }) {
  const kinds = KINDS.flatMap((kind) => Array.from({ length: week[kind] }, () => kind));
  return kinds.map((kind, index) => (
    <circle
      // biome-ignore lint/suspicious/noArrayIndexKey: one dot is as good as another
      key={index}
      className={`tone-${KIND_TONES[kind]}`}
      cx={x}
      cy={HEIGHT - 7 - index * PITCH}
      r={3.4}
      fill="currentColor"
    />
  ));
}

/** At least a pixel for what there is, so that one among thousands is still seen. */
function Bar({ week, x, width, most }: { week: Span; x: number; width: number; most: number }) {
  let top = HEIGHT - 1;
  return KINDS.filter((kind) => week[kind] > 0).map((kind) => {
    const height = Math.max(1.5, (week[kind] / most) * ROOM);
    top -= height;
    return (
      <rect
        key={kind}
        className={`tone-${KIND_TONES[kind]}`}
        x={x + width * 0.22}
        y={top}
        width={width * 0.56}
        height={height}
        fill="currentColor"
      />
    );
  });
}

/** What is pointed at, below the axis; never beyond the picture's edge. */
function Told({ week, x }: { week: Span | undefined; x: number }) {
  if (week === undefined) return null;
  return (
    <text className="told" x={Math.min(Math.max(x, 130), WIDTH - 90)} y={HEIGHT + 20} textAnchor="middle" aria-hidden>
      {wordsOf(week)}
    </text>
  );
}
