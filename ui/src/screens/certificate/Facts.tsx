import type { ReactNode } from "react";
import { Copyable, Fingerprint } from "../../design/Code";
import { Data } from "../../design/Data";
import { Explain } from "../../design/Explain";
import { Name } from "../../design/Names";
import { Shown } from "../../design/States";
import type { CertificateDetail, CertificateView } from "../../ipc/core";
import type { Asked } from "../../ipc/hooks";
import { dateAndTime, exact, exactly } from "../../words/times";
import { type Key, say } from "../../words/words";
import { Chain } from "./Chain";
import { History } from "./History";
import { KeyProtection } from "./KeyProtection";
import { UsedIn } from "./UsedIn";

interface Props {
  view: CertificateView;
  detail: Asked<CertificateDetail>;
}

/** What it is, what it hangs on, what came before it and where it went. */
export function Facts({ view, detail }: Props) {
  return (
    <>
      <Card view={view} detail={detail.answer} />
      <Shown asked={detail}>
        {(found) => (
          <>
            <Part title={say("chain.title")} explain={<Explain term="chain" />}>
              <Chain links={found.chain} words={found.chainWords} environment={view.row.environment} />
            </Part>
            <Part title={say("history.title")}>
              <History entries={found.lineage} shown={view.row.id} />
            </Part>
            <Part title={say("used.title")}>
              <UsedIn exports={found.exports} />
            </Part>
          </>
        )}
      </Shown>
    </>
  );
}

function Part({ title, explain, children }: { title: string; explain?: ReactNode; children: ReactNode }) {
  return (
    <section className="stack part">
      <div className="spread">
        <h2>{title}</h2>
        {explain}
      </div>
      {children}
    </section>
  );
}

function Card({ view, detail }: { view: CertificateView; detail: CertificateDetail | undefined }) {
  const { row } = view;
  return (
    <dl className="card facts">
      <Fact label="cert.names">
        <div className="row" style={{ gap: "6px" }}>
          {row.names.map((name) => (
            <Name key={name} name={name} />
          ))}
        </div>
      </Fact>
      <Fact label="cert.validity">
        <span title={exactly(view.notBefore, row.notAfter)}>
          {say("cert.from", { from: dateAndTime(view.notBefore), to: dateAndTime(row.notAfter) })}
        </span>
      </Fact>
      <Fact label="cert.issuer">
        <Data>{`${row.issuer} · ${view.issuerDn}`}</Data>
      </Fact>
      <Fact label="cert.key">
        <p>
          <Data>{view.keyDescription}</Data>
        </p>
        <p className="muted small">
          {detail === undefined ? (
            say(row.keyHere ? "cert.keyHere" : "cert.keyElsewhere")
          ) : (
            <Data>{detail.keyWords}</Data>
          )}
        </p>
        {row.keyHere && detail !== undefined && (
          <KeyProtection certificate={row.id} isProtected={detail.keyProtected} />
        )}
      </Fact>
      <Fact label="cert.fingerprint">
        <Copyable text={row.id} what={say("cert.fingerprint")}>
          <Fingerprint value={row.id} whole />
        </Copyable>
        <Explain term="fingerprint" />
      </Fact>
      <Fact label="cert.publicKey">
        <Copyable text={view.publicKey} what={say("cert.publicKey")}>
          <Fingerprint value={view.publicKey} whole />
        </Copyable>
      </Fact>
      <Fact label="cert.serial">
        <Copyable text={view.serial} what={say("cert.serial")}>
          <code translate="no">{view.serial}</code>
        </Copyable>
      </Fact>
      <Fact label="cert.obtained">
        <span title={exact(view.obtained)} translate="no">
          {dateAndTime(view.obtained)}
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: Key; children: ReactNode }) {
  return (
    <div>
      <dt>{say(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
