import { useState } from "react";
import { Button } from "../design/Button";
import { Explain } from "../design/Explain";
import { Field } from "../design/Field";
import { Select } from "../design/Select";
import { Callout } from "../design/Status";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { Picked } from "./Picked";
import { usePlanning } from "./usePlanning";

const OTHER = "other";

interface Props {
  onCancel: () => void;
  /** What to do with the plan in place of showing it. */
  onPlanned?: () => void;
  /** Whether the name is chosen here; else it follows from the authority. */
  named?: boolean;
}

/** Plans an account at a certificate authority: one that is known by name, or another by its directory. */
export function IssuerForm({ onCancel, onPlanned, named = true }: Props) {
  const known = useAnswer("ListPresets", {}).answer?.presets;
  const presets = known ?? [];
  const [preset, setPreset] = useState("letsencrypt-staging");
  const [typedName, setName] = useState("staging");
  const [directory, setDirectory] = useState("");
  const [contact, setContact] = useState("");
  const [anchor, setAnchor] = useState("");
  const planning = usePlanning(onPlanned);
  const chosen = presets.find((each) => each.name === preset);
  const name = named ? typedName : chosen === undefined ? "own-ca" : chosen.name;
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
    <div className="form">
      <Select
        label={say("settings.ca")}
        choices={[
          ...presets.map((each) => ({ id: each.name, text: each.title })),
          { id: OTHER, text: say("settings.caOther") },
        ]}
        isData
        chosen={preset}
        onChange={setPreset}
      />
      {chosen?.environment === "STAGING" && <Explain term="staging" />}
      <Explain term="account" />
      {chosen?.environment === "PRODUCTION" && <Callout tone="warn">{say("settings.production")}</Callout>}
      {named && (
        <Field label={say("settings.name")} hint={say("settings.nameHint")} value={typedName} onChange={setName} />
      )}
      {known !== undefined && chosen === undefined && (
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
          <Picked kind="OpenFile" carried={{ what: "CERTIFICATES" }} onPicked={(file) => setAnchor(file.text)}>
            {say("settings.openAnchor")}
          </Picked>
        </>
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
      </div>
    </div>
  );
}
