import { useState } from "react";
import { Button } from "../../design/Button";
import { Dot, type Tone } from "../../design/Status";
import { useGo } from "../../frame/place";
import type { LineageEntry } from "../../ipc/core";
import { date, exactly } from "../../words/times";
import { say } from "../../words/words";

const TONES: Record<LineageEntry["state"], Tone> = {
  CURRENT: "ok",
  SUPERSEDED: "none",
  EXPIRED: "none",
  REVOKED: "bad",
};
const FEW = 8;

/** All certificates with the same names, each with the time it is valid for, so that overlaps and gaps are seen. */
export function History({ entries, shown }: { entries: readonly LineageEntry[]; shown: string }) {
  const [all, setAll] = useState(false);
  const told = all ? entries : entries.slice(0, FEW);
  const scale = scaleOf(told);
  return (
    <>
      <p className="muted">{say("history.lead", { n: entries.length })}</p>
      <ol className="card lines history">
        {told.map((entry) => (
          <Entry key={entry.id} entry={entry} isShown={entry.id === shown} scale={scale} />
        ))}
        <li className="axis muted small" aria-hidden>
          <span />
          <span className="ends" translate="no">
            <span>{date(new Date(scale.from).toISOString())}</span>
            <span>{date(new Date(scale.to).toISOString())}</span>
          </span>
          <span />
        </li>
      </ol>
      {entries.length > told.length && (
        <div>
          <Button onPress={() => setAll(true)}>{say("history.all", { n: entries.length })}</Button>
        </div>
      )}
    </>
  );
}

interface Scale {
  from: number;
  to: number;
}

/** From the first to the last day that matters, today among them. */
function scaleOf(entries: readonly LineageEntry[]): Scale {
  const moments = entries.flatMap((entry) => [Date.parse(entry.notBefore), Date.parse(entry.notAfter)]);
  return { from: Math.min(Date.now(), ...moments), to: Math.max(Date.now(), ...moments) };
}

function percent(at: number, { from, to }: Scale): string {
  return `${(Math.max(0, Math.min(1, (at - from) / Math.max(1, to - from))) * 100).toFixed(2)}%`;
}

function Entry({ entry, isShown, scale }: { entry: LineageEntry; isShown: boolean; scale: Scale }) {
  const go = useGo();
  const begin = Date.parse(entry.notBefore);
  const end = Date.parse(entry.notAfter);
  const dates = say("history.dates", { from: date(entry.notBefore), to: date(entry.notAfter) });
  const whole = exactly(entry.notBefore, entry.notAfter);
  return (
    <li className={isShown ? "shown" : ""}>
      <span className="when">
        {isShown ? (
          <strong title={whole}>{dates}</strong>
        ) : (
          <button type="button" className="link" title={whole} onClick={() => go({ at: "certificate", id: entry.id })}>
            {dates}
          </button>
        )}
        <span className="muted small">
          {isShown && `${say("history.this")} · `}
          <span translate="no">{entry.issuer}</span>
        </span>
      </span>
      <span className="track" aria-hidden>
        <span
          className={`span ${entry.state.toLowerCase()}`}
          style={{ left: percent(begin, scale), width: `calc(${percent(end, scale)} - ${percent(begin, scale)})` }}
        />
        <span className="now" style={{ left: percent(Date.now(), scale) }} title={say("overview.today")} />
      </span>
      <span className="state">
        <Dot tone={TONES[entry.state]} /> {say(`history.${entry.state}`)}
        {entry.sameKey && !isShown && <span className="muted small">{say("history.sameKey")}</span>}
      </span>
    </li>
  );
}
