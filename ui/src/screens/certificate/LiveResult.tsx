import { Copyable, Fingerprint } from "../../design/Code";
import { Name } from "../../design/Names";
import { Callout, Pill, type Tone } from "../../design/Status";
import { Time } from "../../design/Time";
import type { LiveAnswer, LiveFinding, LiveReport, ServedLeaf } from "../../ipc/core";
import { date, exactly } from "../../words/times";
import { say } from "../../words/words";

const TONES: Record<LiveAnswer["state"], Tone> = {
  THIS: "ok",
  NEWER: "accent",
  OLDER: "warn",
  OTHER: "warn",
  UNKNOWN: "warn",
  NO_TLS: "bad",
  NO_HANDSHAKE: "bad",
  NO_ANSWER: "bad",
};

/** The verdict in one sentence, then what each address showed. */
export function LiveResult({ report }: { report: LiveReport }) {
  return (
    <section className="stack" aria-live="polite">
      <Callout tone={report.fine ? "accent" : "warn"}>
        <p>
          <strong translate="no">{report.verdict}</strong>{" "}
          <span className="muted small">
            <Time at={report.at} />
          </span>
        </p>
      </Callout>
      {report.answers.map((answer) => (
        <Address key={answer.address} answer={answer} />
      ))}
    </section>
  );
}

function Address({ answer }: { answer: LiveAnswer }) {
  return (
    <article className="card padded stack live">
      <div className="spread">
        <h2 className="mono small" translate="no">
          {answer.address}
        </h2>
        <Pill tone={TONES[answer.state]}>{say(`live.state.${answer.state}`)}</Pill>
      </div>
      <p translate="no">{answer.verdict}</p>
      {answer.findings.length > 0 && (
        <ul className="findings">
          {answer.findings.map((finding) => (
            <Finding key={finding.words} finding={finding} />
          ))}
        </ul>
      )}
      {answer.served !== null && <Served leaf={answer.served} />}
    </article>
  );
}

function Finding({ finding }: { finding: LiveFinding }) {
  return (
    <li className={finding.fine ? "" : "tone-warn"}>
      <span aria-hidden>{finding.fine ? "✓" : "!"}</span>
      <span translate="no">{finding.words}</span>
    </li>
  );
}

function Served({ leaf }: { leaf: ServedLeaf }) {
  return (
    <details className="explain">
      <summary>{say("live.served")}</summary>
      <div className="answer stack" style={{ gap: "8px" }}>
        <div className="row" style={{ gap: "6px" }}>
          {leaf.names.map((name) => (
            <Name key={name} name={name} />
          ))}
          {leaf.otherNames.map((name) => (
            <span key={name} className="tag" translate="no">
              {name}
            </span>
          ))}
        </div>
        <Copyable text={leaf.fingerprint} what={say("cert.fingerprint")}>
          <Fingerprint value={leaf.fingerprint} whole />
        </Copyable>
        <p className="small" title={exactly(leaf.notBefore, leaf.notAfter)}>
          {say("cert.from", { from: date(leaf.notBefore), to: date(leaf.notAfter) })}
        </p>
        <p className="small mono" translate="no">
          {leaf.protocol} · {leaf.keyDescription} · {leaf.chain.join(" → ")}
        </p>
      </div>
    </details>
  );
}
