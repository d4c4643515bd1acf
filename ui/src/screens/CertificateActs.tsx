import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { Button } from "../design/Button";
import { Field } from "../design/Field";
import { Select } from "../design/Select";
import type { CertificateView, Commands } from "../ipc/core";
import { say } from "../words/words";
import { Picked } from "./Picked";
import { usePlanning } from "./usePlanning";

type File = Commands["PlanExport"]["files"][number];
const FILES: readonly File[] = ["CERT", "CHAIN", "FULLCHAIN", "PRIVKEY", "PFX_MODERN", "PFX_COMPATIBLE"];
const WITH_KEY: readonly File[] = ["PRIVKEY", "PFX_MODERN", "PFX_COMPATIBLE"];

/** Plans an export into a folder. */
export function Export({ view }: { view: CertificateView }) {
  const [folder, setFolder] = useState("");
  const [chosen, setChosen] = useState<readonly File[]>(["CERT", "CHAIN", "FULLCHAIN"]);
  const planning = usePlanning([folder, chosen]);
  const toggle = (file: File, on: boolean) =>
    setChosen(on ? [...chosen, file] : chosen.filter((other) => other !== file));
  return (
    <div className="form">
      <Field
        label={say("export.folder")}
        hint={say("export.folderHint")}
        value={folder}
        onChange={setFolder}
        placeholder={say("export.folderExample")}
      />
      <Picked kind="ChooseFolder" carried={{}} onPicked={(chosen) => setFolder(chosen.folder)}>
        {say("export.choose")}
      </Picked>
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

/** Plans a revocation. */
export function Revoke({ view }: { view: CertificateView }) {
  const [reason, setReason] = useState<Reason>("UNSPECIFIED");
  const planning = usePlanning([reason]);
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
