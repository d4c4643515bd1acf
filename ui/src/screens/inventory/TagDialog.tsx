import { useState } from "react";
import { Combobox, type Option } from "../../design/Combobox";
import { Dialog } from "../../design/Dialog";
import type { CertificateRow, InventoryView } from "../../ipc/core";
import { say } from "../../words/words";

/** The core says so too. */
const LONGEST = 40;

interface Props {
  kind: "tag" | "untag" | undefined;
  rows: readonly CertificateRow[];
  inventory: InventoryView | undefined;
  onTake: (tag: string) => void;
  onClose: () => void;
}

/** Which tag is given or taken: one that there is, or a new one by typing it. */
export function TagDialog(props: Props) {
  const { kind, rows, onClose } = props;
  return (
    <Dialog
      isOpen={kind !== undefined}
      onClose={onClose}
      title={say(`bulk.ask.${kind ?? "tag"}`, { n: rows.length })}
      className="asks"
    >
      <Choosing {...props} />
    </Dialog>
  );
}

function Choosing({ kind, rows, inventory, onTake }: Props) {
  const [typed, setTyped] = useState("");
  const wanted = typed.trim();
  const known = kind === "untag" ? tagsOf(rows) : (inventory?.tags ?? []);
  const fitting: Option[] = known
    .filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()))
    .map(({ name, certificates }) => ({
      text: name,
      detail: say("certs.count", { n: certificates }),
      isData: true,
    }));
  const isNew =
    kind === "tag" && wanted !== "" && wanted.length <= LONGEST && known.every(({ name }) => name !== wanted);
  const options = isNew ? [...fitting, { text: wanted, detail: say("bulk.newTag"), isData: true }] : fitting;
  return (
    <Combobox
      autoFocus
      label={say(kind === "untag" ? "bulk.untagHint" : "bulk.tagHint")}
      listLabel={say("filter.tag")}
      typed={typed}
      onType={setTyped}
      options={options}
      onTake={({ text }) => onTake(text)}
      none={say(wanted.length > LONGEST ? "bulk.tagTooLong" : wanted === "" ? "bulk.noTags" : "palette.none")}
    />
  );
}

function tagsOf(rows: readonly CertificateRow[]): { name: string; certificates: number }[] {
  const counts = new Map<string, number>();
  for (const tag of rows.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([name, certificates]) => ({ name, certificates }))
    .sort((a, b) => b.certificates - a.certificates);
}
