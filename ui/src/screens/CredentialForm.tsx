import { useEffect, useState } from "react";
import { Button } from "../design/Button";
import { Field } from "../design/Field";
import { Problem } from "../design/Problem";
import { Select } from "../design/Select";
import { Shown } from "../design/States";
import { split, TagInput } from "../design/TagInput";
import { ask, Failed, Refused } from "../ipc/client";
import type { ProblemView, ProviderView } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { nameFrom } from "./hosts";
import { nameProblem, zonesOf } from "./names";

interface Props {
  onDone: () => void;
  onCancel: () => void;
  /** The provider, where that was chosen already. */
  chosen?: string;
  /** The names that are to be proven: their zones are proposed. */
  names?: readonly string[];
}

/** Keeps a DNS credential; its secret fields are asked for by the core, outside the page. */
export function CredentialForm({ onDone, onCancel, chosen, names = [] }: Props) {
  const asked = useAnswer("ListDnsProviders", {});
  const providers = asked.answer?.providers ?? [];
  const [provider, setProvider] = useState(chosen ?? "manual");
  const [typedName, setName] = useState<string>();
  const [typedZones, setZones] = useState<readonly string[]>();
  const [values, setValues] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<ProblemView>();
  const [busy, setBusy] = useState(false);
  const shown: ProviderView | undefined = providers.find((each) => each.id === provider);
  const zones = typedZones ?? zonesOf(names);
  const name = typedName ?? nameFrom(names.length > 0 ? (zones[0] ?? "") : "");
  const about = JSON.stringify([provider, name, zones, values]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a problem is about what was typed when it came
  useEffect(() => setProblem(undefined), [about]);
  const add = async () => {
    setBusy(true);
    setProblem(undefined);
    const settings = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
    try {
      await ask("AddDnsCredential", { name, provider, zones: split(zones.join(" ")), settings });
      onDone();
    } catch (reason) {
      if (reason instanceof Failed) setProblem(reason.problem);
      else if (!(reason instanceof Refused)) throw reason;
    } finally {
      setBusy(false);
    }
  };
  if (asked.problem !== undefined) return <Shown asked={asked}>{() => null}</Shown>;
  return (
    <div className="form">
      <Field label={say("settings.name")} hint={say("settings.nameHint")} value={name} onChange={setName} />
      {chosen === undefined && (
        <Select
          label={say("settings.provider")}
          choices={providers.map((each) => ({ id: each.id, text: each.title }))}
          isData
          chosen={provider}
          onChange={setProvider}
        />
      )}
      <TagInput
        label={say("settings.zones")}
        hint={say("settings.zonesHint")}
        values={zones}
        onChange={setZones}
        check={nameProblem}
      />
      {shown?.fields
        .filter((field) => !field.secret)
        .map((field) => (
          <Field
            key={field.name}
            isData
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
        <Button onPress={onCancel}>{say("cancel")}</Button>
      </div>
    </div>
  );
}
