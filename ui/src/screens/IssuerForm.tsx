import { useState } from "react";
import { Button } from "../design/Button";
import { Doing } from "../design/Doing";
import { Explain } from "../design/Explain";
import { Field } from "../design/Field";
import { Select } from "../design/Select";
import { Shown } from "../design/States";
import { Callout } from "../design/Status";
import type { Preset } from "../ipc/core";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { hostOf, nameOfHost } from "./hosts";
import { Picked } from "./Picked";
import { usePlanning } from "./usePlanning";

const OTHER = "other";

interface Props {
  onCancel: () => void;
  /** What to do with the plan in place of showing it. */
  onPlanned?: () => void;
  /** Whether the name of a known authority's account is chosen here too; that of another always is. */
  named?: boolean;
  /** Whether it is about a CA of one's own, so that nobody has to look for it among the known ones. */
  isOwn?: boolean;
}

/** Plans an account at a certificate authority: one that is known by name, or another by its directory. */
export function IssuerForm({ onCancel, onPlanned, named = true, isOwn = false }: Props) {
  const asked = useAnswer("ListPresets", {});
  const known = asked.answer?.presets;
  const presets = known ?? [];
  const [preset, setPreset] = useState(isOwn ? OTHER : "letsencrypt-staging");
  const [typedName, setName] = useState<string>();
  const [directory, setDirectory] = useState("");
  const [contact, setContact] = useState("");
  const [anchor, setAnchor] = useState("");
  const chosen = presets.find((each) => each.name === preset);
  const isOther = known !== undefined && chosen === undefined;
  const name = typedName ?? chosen?.name ?? nameOfHost(directory);
  const planning = usePlanning([preset, name, directory, contact, anchor], onPlanned);
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
  if (asked.problem !== undefined) return <Shown asked={asked}>{() => null}</Shown>;
  return (
    <div className="form">
      {!isOwn && <Authority presets={presets} preset={preset} onChange={setPreset} />}
      {chosen?.environment === "STAGING" && <Explain term="staging" />}
      <Explain term="account" />
      {chosen?.environment === "PRODUCTION" && <Callout tone="warn">{say("settings.production")}</Callout>}
      {isOther && <Address directory={directory} onDirectory={setDirectory} anchor={anchor} onAnchor={setAnchor} />}
      {(named || isOther) && (
        <Field label={say("settings.name")} hint={say("settings.nameHint")} value={name} onChange={setName} />
      )}
      <Field label={say("settings.contact")} hint={say("settings.contactHint")} value={contact} onChange={setContact} />
      {planning.trouble}
      <div className="row">
        <Button
          look="primary"
          onPress={plan}
          isDisabled={planning.busy || name === "" || (preset === OTHER && directory === "")}
        >
          {say("settings.planIssuer")}
        </Button>
        <Button onPress={onCancel}>{say("cancel")}</Button>
        <Doing busy={planning.busy}>{say("settings.asking", { host: hostOf(chosen?.directory ?? directory) })}</Doing>
      </div>
    </div>
  );
}

interface AuthorityProps {
  presets: readonly Preset[];
  preset: string;
  onChange: (preset: string) => void;
}

function Authority({ presets, preset, onChange }: AuthorityProps) {
  return (
    <Select
      label={say("settings.ca")}
      choices={[
        ...presets.map((each) => ({ id: each.name, text: each.title })),
        { id: OTHER, text: say("settings.caOther") },
      ]}
      isData
      chosen={preset}
      onChange={onChange}
    />
  );
}

interface AddressProps {
  directory: string;
  onDirectory: (directory: string) => void;
  anchor: string;
  onAnchor: (anchor: string) => void;
}

/** Where an authority is that is not known by name, and what its server is trusted by. */
function Address({ directory, onDirectory, anchor, onAnchor }: AddressProps) {
  return (
    <>
      <Field
        label={say("settings.directory")}
        value={directory}
        onChange={onDirectory}
        placeholder="https://ca.example.net/acme/directory"
      />
      <Field
        label={say("settings.anchor")}
        hint={say("settings.anchorHint")}
        value={anchor}
        onChange={onAnchor}
        lines={5}
      />
      <Picked kind="OpenFile" carried={{ what: "CERTIFICATES" }} onPicked={(file) => onAnchor(file.text)}>
        {say("settings.openAnchor")}
      </Picked>
    </>
  );
}
