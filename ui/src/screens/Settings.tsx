import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { Button } from "../design/Button";
import { Field } from "../design/Field";
import { Problem } from "../design/Problem";
import { Select } from "../design/Select";
import { Shown } from "../design/States";
import { Callout, Pill } from "../design/Status";
import { split, TagInput } from "../design/TagInput";
import { Screen } from "../frame/Screen";
import type { Theme, ThemeChoice } from "../frame/theme";
import { ask, Failed, Refused } from "../ipc/client";
import type { CredentialView, IssuerView, ProblemView, ProviderView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { nameProblem } from "./names";
import { usePlanning } from "./usePlanning";

export function Settings({ theme }: { theme: ThemeChoice }) {
  return (
    <Screen title={say("nav.settings")}>
      <Issuers />
      <Credentials />
      <Appearance theme={theme} />
      <Profile />
      <section className="stack">
        <h2>{say("settings.about")}</h2>
        <p className="muted">{say("settings.aboutText")}</p>
      </section>
    </Screen>
  );
}

function Issuers() {
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

function Credentials() {
  const [adding, setAdding] = useState(false);
  const asked = useAnswer("ListDnsCredentials", {});
  return (
    <section className="stack">
      <div className="spread">
        <div>
          <h2>{say("settings.dns")}</h2>
          <p className="muted">{say("settings.dnsText")}</p>
        </div>
        {!adding && <Button onPress={() => setAdding(true)}>{say("settings.addDns")}</Button>}
      </div>
      <Shown asked={asked}>
        {(found) =>
          found.credentials.length > 0 && (
            <div className="card lines">
              {found.credentials.map((credential) => (
                <Credential key={credential.name} credential={credential} />
              ))}
            </div>
          )
        }
      </Shown>
      {adding && <NewCredential onClose={() => setAdding(false)} />}
    </section>
  );
}

function Credential({ credential }: { credential: CredentialView }) {
  const [found, setFound] = useState<readonly string[]>();
  const [problem, setProblem] = useState<ProblemView>();
  const [busy, setBusy] = useState(false);
  const run = async (kind: "TestDnsCredential" | "RemoveDnsCredential") => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await ask(kind, { name: credential.name });
      if ("findings" in answer) setFound(answer.findings);
    } catch (reason) {
      if (reason instanceof Failed) setProblem(reason.problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <div className="line">
        <div className="grow">
          <h3>{credential.name}</h3>
          <p className="muted small mono">{credential.zones.join(", ")}</p>
          {found !== undefined && (
            <p className="small tone-ok" role="status">
              {say("settings.tested")} {found.join(" · ")}
            </p>
          )}
        </div>
        <span className="muted small">{credential.provider}</span>
        <Button onPress={() => void run("TestDnsCredential")} isDisabled={busy}>
          {say("settings.test")}
        </Button>
        <Button look="quiet" onPress={() => void run("RemoveDnsCredential")} isDisabled={busy}>
          {say("settings.remove")}
        </Button>
      </div>
      {problem !== undefined && <Problem problem={problem} />}
    </div>
  );
}

function NewCredential({ onClose }: { onClose: () => void }) {
  const providers = useAnswer("ListDnsProviders", {}).answer?.providers ?? [];
  const [provider, setProvider] = useState("manual");
  const [name, setName] = useState("");
  const [zones, setZones] = useState<readonly string[]>([]);
  const [values, setValues] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<ProblemView>();
  const [busy, setBusy] = useState(false);
  const chosen: ProviderView | undefined = providers.find((each) => each.id === provider);
  const add = async () => {
    setBusy(true);
    setProblem(undefined);
    const settings = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
    try {
      await ask("AddDnsCredential", { name, provider, zones: split(zones.join(" ")), settings });
      onClose();
    } catch (reason) {
      if (reason instanceof Failed) setProblem(reason.problem);
      else if (!(reason instanceof Refused)) throw reason;
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="card padded">
      <div className="form">
        <Field label={say("settings.name")} hint={say("settings.nameHint")} value={name} onChange={setName} />
        <Select
          label={say("settings.provider")}
          choices={providers.map((each) => ({ id: each.id, text: each.title }))}
          chosen={provider}
          onChange={setProvider}
        />
        <TagInput
          label={say("settings.zones")}
          hint={say("settings.zonesHint")}
          values={zones}
          onChange={setZones}
          check={nameProblem}
        />
        {chosen?.fields
          .filter((field) => !field.secret)
          .map((field) => (
            <Field
              key={field.name}
              label={field.label}
              hint={field.help}
              placeholder={field.fallback}
              value={values[field.name] ?? ""}
              onChange={(value) => setValues({ ...values, [field.name]: value })}
            />
          ))}
        {problem !== undefined && <Problem problem={problem} />}
        <div className="row">
          <Button look="primary" onPress={() => void add()} isDisabled={busy || name === "" || zones.length === 0}>
            {say("settings.addDnsNow")}
          </Button>
          <Button onPress={onClose}>{say("cancel")}</Button>
        </div>
      </div>
    </div>
  );
}

const THEMES: readonly Theme[] = ["system", "light", "dark"];

function Appearance({ theme }: { theme: ThemeChoice }) {
  return (
    <section className="stack">
      <h2>{say("settings.appearance")}</h2>
      <div className="form">
        <Select
          label={say("settings.appearance")}
          choices={THEMES.map((id) => ({ id, text: say(`settings.theme.${id}`) }))}
          chosen={theme.theme}
          onChange={(id) => theme.setTheme(id as Theme)}
        />
        <Checkbox className="check" isSelected={theme.contrast} onChange={theme.setContrast}>
          <span className="box" aria-hidden>
            {theme.contrast ? "✓" : ""}
          </span>
          {say("settings.contrast")}
        </Checkbox>
      </div>
    </section>
  );
}

function Profile() {
  const asked = useAnswer("Doctor", {});
  return (
    <section className="stack">
      <h2>{say("settings.profile")}</h2>
      <Shown asked={asked}>
        {(report) => (
          <div className="card lines">
            {report.checks.map((check) => (
              <div key={check.name} className="line">
                <Pill tone={check.fine ? "ok" : "warn"}>{check.name}</Pill>
                <div className="grow">
                  {check.finding}
                  {check.todo !== "" && <p className="muted small">{check.todo}</p>}
                </div>
              </div>
            ))}
          </div>
        )}
      </Shown>
    </section>
  );
}
