import { useState } from "react";
import { Button } from "../design/Button";
import { Field } from "../design/Field";
import { Problem } from "../design/Problem";
import { Select } from "../design/Select";
import { Shown } from "../design/States";
import { split, TagInput } from "../design/TagInput";
import { ask, Failed, Refused } from "../ipc/client";
import type { CredentialView, ProblemView, ProviderView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { nameProblem } from "./names";

/** References to DNS credentials; their secrets are asked for by the core, outside the page. */
export function Credentials() {
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
