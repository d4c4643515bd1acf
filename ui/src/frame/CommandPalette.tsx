import { useState } from "react";
import { Combobox } from "../design/Combobox";
import { Dialog } from "../design/Dialog";
import { say } from "../words/words";
import { type Entry, type Means, useEntries } from "./entries";

interface Props extends Means {
  isOpen: boolean;
  onClose: () => void;
}

/** Every place, every act, every certificate and operation, by a few letters of its name. */
export function CommandPalette({ isOpen, ...props }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={props.onClose} title={say("palette.title")} isTitleHidden className="palette">
      <Choosing {...props} />
    </Dialog>
  );
}

function Choosing({ onClose, ...means }: Omit<Props, "isOpen">) {
  const [typed, setTyped] = useState("");
  const entries = useEntries(typed, means);
  const take = (entry: Entry) => {
    onClose();
    entry.run();
  };
  return (
    <Combobox
      autoFocus
      label={say("search")}
      listLabel={say("palette.title")}
      typed={typed}
      onType={setTyped}
      options={entries}
      onTake={take}
      none={say("palette.none")}
    />
  );
}
