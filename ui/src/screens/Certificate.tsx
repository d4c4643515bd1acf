import { useState } from "react";
import { Checkbox, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Button } from "../design/Button";
import { CodeBlock, Fingerprint } from "../design/Code";
import { Field } from "../design/Field";
import { Name, shortNames } from "../design/Names";
import { Select } from "../design/Select";
import { Shown } from "../design/States";
import { Pill } from "../design/Status";
import { useGo } from "../frame/place";
import { Screen } from "../frame/Screen";
import type { CertificateView, Commands } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { ago, dateAndTime, exact } from "../words/times";
import { type Key, say } from "../words/words";
import { STATE_TONES } from "./Certificates";
import { snippets } from "./snippets";
import { stateOf } from "./state";
import { usePlanning } from "./usePlanning";

export function Certificate({ id }: { id: string }) {
  const asked = useAnswer("ShowCertificate", { certificate: id });
  return <Shown asked={asked}>{(view) => <Told view={view} />}</Shown>;
}

function Told({ view }: { view: CertificateView }) {
  const go = useGo();
  const { row } = view;
  const { first, more } = shortNames(row.names);
  const state = stateOf(row);
  return (
    <Screen
      title={more > 0 ? `${first} ${say("certs.more", { n: more })}` : first}
      lead={
        <>
          <Pill tone={STATE_TONES[state]}>{say(`certs.state.${state}`)}</Pill> {ago(row.notAfter)}
        </>
      }
      actions={
        <Button onPress={() => go({ at: "issue", names: row.names, issuer: row.issuer })}>{say("cert.renew")}</Button>
      }
    >
      <Tabs className="stack">
        <TabList className="tablist" aria-label={first}>
          <Tab id="facts" className="tab">
            {say("cert.facts")}
          </Tab>
          <Tab id="export" className="tab">
            {say("export.title")}
          </Tab>
          <Tab id="use" className="tab">
            {say("cert.snippets")}
          </Tab>
          <Tab id="raw" className="tab">
            {say("cert.raw")}
          </Tab>
          {row.revoked === null && (
            <Tab id="revoke" className="tab">
              {say("revoke.title")}
            </Tab>
          )}
        </TabList>
        <TabPanel id="facts">
          <Facts view={view} />
        </TabPanel>
        <TabPanel id="export">
          <Export view={view} />
        </TabPanel>
        <TabPanel id="use" className="stack">
          {snippets(first).map((snippet) => (
            <section key={snippet.server} className="stack" style={{ gap: "6px" }}>
              <h3>{snippet.server}</h3>
              <CodeBlock text={snippet.text} label={snippet.server} />
            </section>
          ))}
        </TabPanel>
        <TabPanel id="raw">
          <CodeBlock text={view.pem} label={say("cert.pem")} />
        </TabPanel>
        <TabPanel id="revoke">
          <Revoke view={view} />
        </TabPanel>
      </Tabs>
    </Screen>
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
    ["cert.issuer", `${row.issuer} · ${view.issuerDn}`],
    ["cert.key", `${view.keyDescription}, ${say(row.keyHere ? "cert.keyHere" : "cert.keyElsewhere")}`],
    ["cert.fingerprint", <Fingerprint value={row.id} whole key="fingerprint" />],
    ["cert.publicKey", <Fingerprint value={view.publicKey} whole key="publicKey" />],
    ["cert.serial", <code key="serial">{view.serial}</code>],
    ["cert.obtained", dateAndTime(view.obtained)],
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

type File = Commands["PlanExport"]["files"][number];
const FILES: readonly File[] = ["CERT", "CHAIN", "FULLCHAIN", "PRIVKEY", "PFX_MODERN", "PFX_COMPATIBLE"];
const WITH_KEY: readonly File[] = ["PRIVKEY", "PFX_MODERN", "PFX_COMPATIBLE"];

function Export({ view }: { view: CertificateView }) {
  const [folder, setFolder] = useState("");
  const [chosen, setChosen] = useState<readonly File[]>(["CERT", "CHAIN", "FULLCHAIN"]);
  const planning = usePlanning();
  const toggle = (file: File, on: boolean) =>
    setChosen(on ? [...chosen, file] : chosen.filter((other) => other !== file));
  return (
    <div className="form">
      <Field
        label={say("export.folder")}
        hint={say("export.folderHint")}
        value={folder}
        onChange={setFolder}
        placeholder="/etc/nginx/tls"
      />
      <fieldset className="field" style={{ border: 0, padding: 0 }}>
        <legend className="label">{say("export.files")}</legend>
        {FILES.filter((file) => view.row.keyHere || !WITH_KEY.includes(file)).map((file) => (
          <Checkbox key={file} className="check" isSelected={chosen.includes(file)} onChange={(on) => toggle(file, on)}>
            <span className="box" aria-hidden>
              {chosen.includes(file) ? "✓" : ""}
            </span>
            {say(`export.${file}`)}
          </Checkbox>
        ))}
      </fieldset>
      {planning.trouble}
      <div>
        <Button
          look="primary"
          isDisabled={folder === "" || chosen.length === 0 || planning.busy}
          onPress={() =>
            planning.plan("PlanExport", {
              certificate: view.row.id,
              folder,
              files: FILES.filter((file) => chosen.includes(file)),
            })
          }
        >
          {say("export.plan")}
        </Button>
      </div>
    </div>
  );
}

type Reason = Commands["PlanRevoke"]["reason"];
const REASONS: readonly Reason[] = [
  "UNSPECIFIED",
  "KEY_COMPROMISE",
  "SUPERSEDED",
  "CESSATION_OF_OPERATION",
  "AFFILIATION_CHANGED",
];

function Revoke({ view }: { view: CertificateView }) {
  const [reason, setReason] = useState<Reason>("UNSPECIFIED");
  const planning = usePlanning();
  return (
    <div className="form">
      <p>{say("revoke.text")}</p>
      <Select
        label={say("revoke.reason")}
        choices={REASONS.map((id) => ({ id, text: say(`revoke.${id}`) }))}
        chosen={reason}
        onChange={(id) => setReason(id as Reason)}
      />
      {planning.trouble}
      <div>
        <Button
          look="danger"
          isDisabled={planning.busy}
          onPress={() => planning.plan("PlanRevoke", { certificate: view.row.id, reason })}
        >
          {say("revoke.plan")}
        </Button>
      </div>
    </div>
  );
}
