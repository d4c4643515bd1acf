import type { ReactNode } from "react";
import { Dot, type Tone } from "../../design/Status";
import { useGo } from "../../frame/place";
import type { InventoryView } from "../../ipc/core";
import { useAnswer } from "../../ipc/hooks";
import { say } from "../../words/words";

/** Whether all is well with certificates, issuers, the profile and the log. */
export function Health({ inventory }: { inventory: InventoryView }) {
  const go = useGo();
  const issuers = useAnswer("ListIssuers", {}).answer?.issuers ?? [];
  const audit = useAnswer("ListAudit", { from: 0, most: 1 }).answer;
  const wrong = (useAnswer("Doctor", {}).answer?.checks ?? []).filter((check) => !check.fine);
  const { valid, soon, expired, revoked, archived } = inventory.counts;
  const gone = expired + revoked;
  const superseded = inventory.total - valid - soon - gone - archived; // Counted nowhere else, so that all add up.
  const names = issuers.map((issuer) => issuer.name).join(", ");
  return (
    <div className="cards">
      <Card
        tone={gone > 0 ? "warn" : "ok"}
        label={say("overview.certificates")}
        fact={say("overview.inUse", { n: valid + soon })}
      >
        {gone > 0 ? say("overview.revoked", { n: gone }) : say("overview.noneGone")}
        {superseded > 0 && say("overview.superseded", { n: superseded })}
        {archived > 0 && say("overview.archived", { n: archived })}
      </Card>
      <Card
        tone={issuers.length > 0 ? "ok" : "none"}
        label={say("overview.issuers")}
        isData={names !== ""}
        fact={names || say("overview.noIssuers")}
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
        <span translate="no">{wrong[0]?.finding}</span>
      </Card>
      <Card tone="ok" label={say("overview.audit")} fact={say("overview.entries", { n: audit?.size ?? 0 })}>
        <button type="button" className="link" onClick={() => go({ at: "activity" })}>
          {say("overview.look")}
        </button>
      </Card>
    </div>
  );
}

interface CardProps {
  tone: Tone;
  label: string;
  fact: string;
  /** Whether {@link fact} is the person's words, not ours. */
  isData?: boolean;
  children: ReactNode;
}

function Card({ tone, label, fact, isData = false, children }: CardProps) {
  return (
    <section className="card health">
      <span className="label">
        <Dot tone={tone} />
        {label}
      </span>
      <h2 className="clamp" translate={isData ? "no" : "yes"}>
        {fact}
      </h2>
      <p className="muted small">{children}</p>
    </section>
  );
}
