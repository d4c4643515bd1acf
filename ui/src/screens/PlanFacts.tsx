import type { ReactNode } from "react";
import { type Change, Diff, Fingerprint } from "../design/Code";
import { Name, unicode } from "../design/Names";
import type { DnsChange, Plan, PlanView } from "../ipc/core";
import { say } from "../words/words";

/** Any plan as who, what, where, with which key: names and DNS changes drawn, all else in the core's words. */
export function PlanFacts({ view }: { view: PlanView }) {
  const changes = view.plan.kind === "Issue" ? view.plan.dnsChanges : [];
  return (
    <dl className="card facts">
      {view.facts
        .filter((fact) => changes.length === 0 || !fact.label.startsWith("Changes in DNS"))
        .map((fact) => (
          <Fact key={fact.label} label={fact.label}>
            {drawn(view.plan, fact.label) ??
              fact.lines.map((line, index) => <Line key={line} text={line} first={index === 0} />)}
          </Fact>
        ))}
      {changes.length > 0 && (
        <Fact label={say("plan.dns")} own>
          <div className="stack">
            {zones(changes).map(([zone, inZone]) => (
              <Zone key={zone} zone={zone} changes={inZone} />
            ))}
          </div>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, own = false, children }: { label: string; own?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt translate={own ? "yes" : "no"}>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Line({ text, first }: { text: string; first: boolean }) {
  const isListed = /^[+~−=] /.test(text); // Lines of one list: none is less than the first.
  const mono = /^([+~−=] |\/|https?:|[0-9a-f]{40,}|sha256 )/.test(text);
  return (
    <p className={`${first || isListed ? "" : "muted small"} ${mono ? "mono" : ""}`} translate="no">
      {text}
    </p>
  );
}

/** What deserves more than a line of text. */
function drawn(plan: Plan, label: string): ReactNode {
  if (label === "Names" && "names" in plan) {
    return (
      <div className="row" style={{ gap: "6px" }}>
        {plan.names.map((name) => (
          <Name key={name} name={name} />
        ))}
      </div>
    );
  }
  if (label === "Certificate" && "certificate" in plan) return <Fingerprint value={plan.certificate} whole />;
  return undefined;
}

function zones(changes: readonly DnsChange[]): [string, DnsChange[]][] {
  return [...Map.groupBy(changes, (change) => change.zone).entries()];
}

function Zone({ zone, changes }: { zone: string; changes: readonly DnsChange[] }) {
  const first = changes[0];
  const lines: Change[] = changes.map((change) => ({
    sign: "+",
    text: `TXT ${change.record}`,
    note: say("plan.values", { n: change.proves.length }),
  }));
  return (
    <div>
      <p>
        <strong translate="no">{unicode(zone)}</strong>{" "}
        <span className="muted">
          {first !== undefined && say("plan.by", { credential: first.credential, provider: first.provider })}
        </span>
      </p>
      <Diff changes={lines} />
    </div>
  );
}
