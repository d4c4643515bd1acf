import { useState } from "react";
import { Button } from "../design/Button";
import { Field } from "../design/Field";
import { Select } from "../design/Select";
import { Shown } from "../design/States";
import { Callout, Pill } from "../design/Status";
import type { IssuerView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { usePlanning } from "./usePlanning";

/** Accounts at certificate authorities, and the form that plans one. */
export function Issuers() {
  const [adding, setAdding] = useState(false);
  const asked = useAnswer("ListIssuers", {});
  return (
    <section className="stack">
      <div className="spread">
        <div>
          <h2>{say("settings.issuers")}</h2>
          <p className="muted">{say("settings.issuersText")}</p>
        </div>
        {!adding && <Button onPress={() => setAdding(true)}>{say("settings.addIssuer")}</Button>}
      </div>
      <Shown asked={asked}>
        {(found) =>
          found.issuers.length > 0 && (
            <div className="card lines">
              {found.issuers.map((issuer) => (
                <Issuer key={issuer.name} issuer={issuer} />
              ))}
            </div>
          )
        }
      </Shown>
      {adding && <NewIssuer onClose={() => setAdding(false)} />}
    </section>
  );
}

function Issuer({ issuer }: { issuer: IssuerView }) {
  return (
    <div className="line">
      <div className="grow">
        <h3>{issuer.name}</h3>
        <p className="muted small mono">{issuer.directory}</p>
      </div>
      <span className="muted small">{issuer.accountKey}</span>
      <Pill tone={issuer.environment === "PRODUCTION" ? "bad" : issuer.environment === "STAGING" ? "warn" : "private"}>
        {say(`env.${issuer.environment}`)}
      </Pill>
    </div>
  );
}

const OTHER = "other";

function NewIssuer({ onClose }: { onClose: () => void }) {
  const presets = useAnswer("ListPresets", {}).answer?.presets ?? [];
  const [preset, setPreset] = useState("letsencrypt-staging");
  const [name, setName] = useState("staging");
  const [directory, setDirectory] = useState("");
  const [contact, setContact] = useState("");
  const [anchor, setAnchor] = useState("");
  const planning = usePlanning();
  const chosen = presets.find((each) => each.name === preset);
  const plan = () =>
    planning.plan("PlanIssuer", {
      name,
      preset: chosen?.name ?? null,
      directory: chosen === undefined ? directory : null,
      environment: chosen === undefined ? "INTERNAL" : null,
      production: chosen?.environment === "PRODUCTION",
      accountKey: "EC_P256",
      contacts: contact === "" ? [] : [contact],
      externalAccount: null,
      trustAnchorPem: anchor === "" ? null : anchor,
      preferredChain: null,
    });
  return (
    <div className="card padded">
      <div className="form">
        <Select
          label={say("settings.ca")}
          choices={[
            ...presets.map((each) => ({ id: each.name, text: each.title })),
            { id: OTHER, text: say("settings.caOther") },
          ]}
          chosen={preset}
          onChange={setPreset}
        />
        {chosen?.environment === "PRODUCTION" && <Callout tone="warn">{say("settings.production")}</Callout>}
        <Field label={say("settings.name")} hint={say("settings.nameHint")} value={name} onChange={setName} />
        {chosen === undefined && (
          <>
            <Field
              label={say("settings.directory")}
              value={directory}
              onChange={setDirectory}
              placeholder="https://ca.example.net/acme/directory"
            />
            <Field
              label={say("settings.anchor")}
              hint={say("settings.anchorHint")}
              value={anchor}
              onChange={setAnchor}
              lines={5}
            />
          </>
        )}
        <Field
          label={say("settings.contact")}
          hint={say("settings.contactHint")}
          value={contact}
          onChange={setContact}
        />
        {planning.trouble}
        <div className="row">
          <Button look="primary" onPress={plan} isDisabled={planning.busy || name === ""}>
            {say("settings.planIssuer")}
          </Button>
          <Button onPress={onClose}>{say("cancel")}</Button>
        </div>
      </div>
    </div>
  );
}
