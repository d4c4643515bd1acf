import type { ReactNode } from "react";
import { Button } from "../design/Button";
import { shortNames } from "../design/Names";
import { Shown } from "../design/States";
import { Dot, type Tone } from "../design/Status";
import { Time } from "../design/Time";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import { useWaiting } from "../frame/waiting";
import { ask } from "../ipc/client";
import type { CertificateRow } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { soonest } from "../ipc/inventory";
import { ago, date } from "../words/times";
import { say } from "../words/words";
import { Expiries } from "./Expiries";
import { isSoon, stateOf } from "./state";

/** What needs me now, what expires when, and whether all is well. */
export function Overview() {
  const certificates = useAnswer("ListCertificates", soonest(500));
  const waiting = useWaiting();
  const rows = certificates.answer?.certificates ?? [];
  const soon = rows.filter(isSoon);
  return (
    <Screen title={say("nav.overview")} lead={certificates.answer && lead(rows, waiting.length + soon.length)}>
      <Shown asked={certificates}>
        {(page) => (
          <>
            <Needs soon={soon} nothingYet={page.total === 0} />
            {page.total > 0 && <Expiries rows={page.certificates} />}
            <Health rows={page.certificates} />
          </>
        )}
      </Shown>
    </Screen>
  );
}

function lead(rows: readonly CertificateRow[], needs: number): string {
  if (rows.length === 0 && needs === 0) return say("overview.nothing");
  const next = rows.find((row) => stateOf(row) === "valid");
  if (next === undefined) return say("overview.needs", { n: needs });
  const values = { n: needs, date: date(next.notAfter) };
  return needs === 0 ? say("overview.calm", values) : say("overview.needsAndNext", values);
}

function Needs({ soon, nothingYet }: { soon: readonly CertificateRow[]; nothingYet: boolean }) {
  const go = useGo();
  const waiting = useWaiting();
  if (nothingYet && waiting.length === 0) {
    return (
      <div className="card lines">
        <Need tone="accent" title={say("overview.first")} detail={say("overview.firstText")}>
          <Button look="primary" onPress={() => go({ at: "firstrun" })}>
            {say("firstrun.title")}
          </Button>
        </Need>
      </div>
    );
  }
  if (soon.length + waiting.length === 0) return null;
  return (
    <div className="card lines">
      {waiting.map((operation) => (
        <Need
          key={operation.id}
          tone="warn"
          title={operation.title}
          detail={operation.problem?.what ?? say(`state.${operation.state as "PARKED"}`)}
        >
          <span className="muted small">{operation.retryAt !== null && <Time at={operation.retryAt} />}</span>
          <Button
            onPress={() =>
              void ask("ResumeOperation", { operation: operation.id }).catch(() =>
                go({ at: "operation", id: operation.id }),
              )
            }
          >
            {say("overview.resume")}
          </Button>
          <Button onPress={() => go({ at: "operation", id: operation.id })}>{say("overview.look")}</Button>
        </Need>
      ))}
      {soon.map((row) => (
        <Need
          key={row.id}
          tone={stateOf(row) === "expired" ? "bad" : "warn"}
          title={
            stateOf(row) === "expired"
              ? say("overview.expired", { name: shortNames(row.names).first })
              : say("overview.expires", { name: shortNames(row.names).first, when: ago(row.notAfter) })
          }
          detail={say("overview.expiresDetail", { issuer: row.issuer })}
        >
          <Button onPress={() => go({ at: "issue", names: row.names, issuer: row.issuer })}>
            {say("overview.renew")}
          </Button>
        </Need>
      ))}
    </div>
  );
}

function Need({ tone, title, detail, children }: { tone: Tone; title: string; detail: string; children: ReactNode }) {
  return (
    <div className="line">
      <Dot tone={tone} />
      <div className="grow">
        <h2>{title}</h2>
        <p className="muted">{detail}</p>
      </div>
      {children}
    </div>
  );
}

function Health({ rows }: { rows: readonly CertificateRow[] }) {
  const go = useGo();
  const issuers = useAnswer("ListIssuers", {}).answer?.issuers ?? [];
  const audit = useAnswer("ListAudit", { from: 0, most: 1 }).answer;
  const checks = useAnswer("Doctor", {}).answer?.checks ?? [];
  const wrong = checks.filter((check) => !check.fine);
  const gone = rows.filter((row) => ["revoked", "expired"].includes(stateOf(row))).length;
  return (
    <div className="cards">
      <Card
        tone={gone > 0 ? "warn" : "ok"}
        label={say("overview.certificates")}
        fact={say("overview.inUse", { n: rows.length - gone })}
      >
        {gone > 0 ? say("overview.revoked", { n: gone }) : say("overview.noneGone")}
      </Card>
      <Card
        tone={issuers.length > 0 ? "ok" : "none"}
        label={say("overview.issuers")}
        fact={issuers.map((issuer) => issuer.name).join(", ") || say("overview.noIssuers")}
      >
        {issuers.length > 0 ? (
          say("overview.accounts", { n: issuers.length })
        ) : (
          <button type="button" className="link" onClick={() => go({ at: "settings" })}>
            {say("overview.addIssuer")}
          </button>
        )}
      </Card>
      <Card
        tone={wrong.length > 0 ? "warn" : "ok"}
        label={say("overview.health")}
        fact={wrong.length > 0 ? say("overview.unhealthy", { n: wrong.length }) : say("overview.healthy")}
      >
        {wrong[0]?.finding}
      </Card>
      <Card tone="ok" label={say("overview.audit")} fact={say("overview.entries", { n: audit?.size ?? 0 })}>
        <button type="button" className="link" onClick={() => go({ at: "activity" })}>
          {say("overview.look")}
        </button>
      </Card>
    </div>
  );
}

function Card({ tone, label, fact, children }: { tone: Tone; label: string; fact: string; children: ReactNode }) {
  return (
    <section className="card health">
      <span className="label">
        <Dot tone={tone} />
        {label}
      </span>
      <h2>{fact}</h2>
      <p className="muted small">{children}</p>
    </section>
  );
}
