import { Button } from "../design/Button";
import { CodeBlock, Fingerprint } from "../design/Code";
import { Data } from "../design/Data";
import { Environment } from "../design/Environment";
import { Explain } from "../design/Explain";
import { Name, shortNames } from "../design/Names";
import { Pill } from "../design/Status";
import { Tabs } from "../design/Tabs";
import { useGo } from "../frame/place";
import { Screen, ScreenOf } from "../frame/Screen";
import type { CertificateView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { ago, dateAndTime, exact } from "../words/times";
import { type Key, say } from "../words/words";
import { Export, Revoke } from "./CertificateActs";
import { STATE_TONES } from "./inventory/columns";
import { snippets } from "./snippets";

export function Certificate({ id }: { id: string }) {
  const asked = useAnswer("ShowCertificate", { certificate: id });
  return (
    <ScreenOf kind={say("cert.title")} asked={asked}>
      {(view) => <Told view={view} />}
    </ScreenOf>
  );
}

function Told({ view }: { view: CertificateView }) {
  const go = useGo();
  const { row } = view;
  const { first, more } = shortNames(row.names);
  const { state } = row;
  return (
    <Screen
      isData
      title={more > 0 ? `${first} ${say("certs.more", { n: more })}` : first}
      lead={
        <>
          <Pill tone={STATE_TONES[state]}>{say(`certs.state.${state}`)}</Pill> <Data>{ago(row.notAfter)}</Data>
        </>
      }
      actions={
        <>
          <Environment of={row.environment} />
          <Button onPress={() => go({ at: "issue", names: row.names, issuer: row.issuer })}>{say("cert.renew")}</Button>
        </>
      }
    >
      <Tabs
        label={first}
        isData
        tabs={[
          { id: "facts", title: say("cert.facts"), panel: <Facts view={view} /> },
          { id: "export", title: say("export.title"), panel: <Export view={view} /> },
          { id: "use", title: say("cert.snippets"), panel: <Use name={first} /> },
          { id: "raw", title: say("cert.raw"), panel: <Raw pem={view.pem} /> },
          ...(row.revoked === null
            ? [{ id: "revoke", title: say("revoke.title"), panel: <Revoke view={view} /> }]
            : []),
        ]}
      />
    </Screen>
  );
}

function Use({ name }: { name: string }) {
  return snippets(name).map((snippet) => (
    <section key={snippet.server} className="stack" style={{ gap: "6px" }}>
      <h3 translate="no">{snippet.server}</h3>
      <CodeBlock text={snippet.text} label={snippet.server} />
    </section>
  ));
}

function Raw({ pem }: { pem: string }) {
  return (
    <>
      <Explain term="chain" />
      <CodeBlock text={pem} label={say("cert.pem")} />
    </>
  );
}

function Facts({ view }: { view: CertificateView }) {
  const { row } = view;
  const facts: [Key, React.ReactNode][] = [
    [
      "cert.names",
      <div className="row" style={{ gap: "6px" }} key="names">
        {row.names.map((name) => (
          <Name key={name} name={name} />
        ))}
      </div>,
    ],
    [
      "cert.validity",
      <span title={exact(row.notAfter)} key="validity">
        {say("cert.from", { from: dateAndTime(view.notBefore), to: dateAndTime(row.notAfter) })}
      </span>,
    ],
    ["cert.issuer", <Data key="issuer">{`${row.issuer} · ${view.issuerDn}`}</Data>],
    [
      "cert.key",
      <span key="key">
        <Data>{view.keyDescription}</Data>, {say(row.keyHere ? "cert.keyHere" : "cert.keyElsewhere")}
      </span>,
    ],
    ["cert.fingerprint", <Hash key="fingerprint" value={row.id} />],
    ["cert.publicKey", <Fingerprint value={view.publicKey} whole key="publicKey" />],
    [
      "cert.serial",
      <code key="serial" translate="no">
        {view.serial}
      </code>,
    ],
    ["cert.obtained", <Data key="obtained">{dateAndTime(view.obtained)}</Data>],
  ];
  return (
    <dl className="card facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{say(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Hash({ value }: { value: string }) {
  return (
    <>
      <Fingerprint value={value} whole />
      <Explain term="fingerprint" />
    </>
  );
}
