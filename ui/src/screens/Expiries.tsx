import { useState } from "react";
import { Dot } from "../design/Status";
import { useGo } from "../frame/place";
import type { CertificateRow } from "../ipc/core";
import { date } from "../words/times";
import { say } from "../words/words";
import { isSoon } from "./state";

const DAY = 86_400_000;
const DAYS = 180;
const WIDTH = 960;
const HEIGHT = 132;
const PITCH = 8.4;
const MOST = 11;

/** A dot for each certificate, above the week in which it expires. */
export function Expiries({ rows }: { rows: readonly CertificateRow[] }) {
  const go = useGo();
  const [pointed, setPointed] = useState<number>();
  const now = Date.now();
  const weeks = new Map<number, CertificateRow[]>();
  for (const row of rows) {
    const week = Math.floor((Date.parse(row.notAfter) - now) / DAY / 7);
    if (week >= 0 && week * 7 < DAYS && row.revoked === null) weeks.set(week, [...(weeks.get(week) ?? []), row]);
  }
  const x = (days: number) => 4 + (days / DAYS) * (WIDTH - 8);
  const shown = pointed !== undefined ? weeks.get(pointed) : undefined;
  return (
    <section className="stack" style={{ gap: "8px" }}>
      <div className="spread">
        <h2>{say("overview.expiries")}</h2>
        <div className="row small muted">
          <Legend tone="accent">{say("overview.legend.public")}</Legend>
          <Legend tone="private">{say("overview.legend.own")}</Legend>
          <Legend tone="warn">{say("overview.legend.soon")}</Legend>
        </div>
      </div>
      <div className="card timeline">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 24}`}>
          <title>{say("overview.expiries")}</title>
          {months(now).map((month) => (
            <g key={month.days}>
              <line x1={x(month.days)} x2={x(month.days)} y1={4} y2={HEIGHT} stroke="var(--border)" />
              <text x={x(month.days) + 5} y={12}>
                {month.name}
              </text>
            </g>
          ))}
          <line x1={4} x2={WIDTH - 4} y1={HEIGHT} y2={HEIGHT} stroke="var(--border-strong)" />
          <line x1={4} x2={4} y1={0} y2={HEIGHT + 5} stroke="var(--text)" strokeWidth={1.4} />
          <text className="today" x={4} y={HEIGHT + 20}>
            {say("overview.today")}
          </text>
          {[...weeks.entries()].map(([week, all]) => (
            // biome-ignore lint/a11y/useSemanticElements: an svg has no buttons
            <g
              key={week}
              className="week"
              role="button"
              tabIndex={0}
              aria-label={words(week, all.length, now)}
              onMouseEnter={() => setPointed(week)}
              onMouseLeave={() => setPointed(undefined)}
              onFocus={() => setPointed(week)}
              onBlur={() => setPointed(undefined)}
              onClick={() => go({ at: "certificates" })}
              onKeyDown={(event) => event.key === "Enter" && go({ at: "certificates" })}
            >
              <rect x={x(week * 7)} y={0} width={x(7) - x(0)} height={HEIGHT} />
              {all.length > MOST && (
                <text x={x(week * 7 + 3.5)} y={HEIGHT - 10 - MOST * PITCH} textAnchor="middle">
                  +{all.length - MOST}
                </text>
              )}
              {all.slice(0, MOST).map((row, index) => (
                <circle
                  key={row.id}
                  className={
                    isSoon(row) ? "tone-warn" : row.environment === "INTERNAL" ? "tone-private" : "tone-accent"
                  }
                  cx={x(week * 7 + 3.5)}
                  cy={HEIGHT - 7 - index * PITCH}
                  r={3.4}
                  fill={isSoon(row) ? "var(--surface)" : "currentColor"}
                  stroke="currentColor"
                  strokeWidth={1.3}
                />
              ))}
            </g>
          ))}
          {pointed !== undefined && shown !== undefined && (
            <text x={Math.min(x(pointed * 7), WIDTH - 150)} y={HEIGHT + 20}>
              {words(pointed, shown.length, now)}
            </text>
          )}
        </svg>
        {weeks.size === 0 && <p className="muted small">{say("overview.none180")}</p>}
      </div>
    </section>
  );
}

function Legend({ tone, children }: { tone: "accent" | "private" | "warn"; children: string }) {
  return (
    <span className="row" style={{ gap: "6px" }}>
      <Dot tone={tone} />
      {children}
    </span>
  );
}

function words(week: number, n: number, now: number): string {
  return say("overview.week", { n, date: date(new Date(now + week * 7 * DAY).toISOString()) });
}

/** The first days of the months ahead, in days from now. */
function months(now: number): { days: number; name: string }[] {
  const found: { days: number; name: string }[] = [];
  const start = new Date(now);
  for (let ahead = 1; ahead <= 6; ahead++) {
    const first = new Date(start.getFullYear(), start.getMonth() + ahead, 1);
    const days = (first.getTime() - now) / DAY;
    if (days < DAYS - 8) found.push({ days, name: first.toLocaleDateString("en-GB", { month: "short" }) });
  }
  return found;
}
