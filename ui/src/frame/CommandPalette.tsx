import { useState } from "react";
import { Combobox } from "../design/Combobox";
import { Dialog } from "../design/Dialog";
import { say } from "../words/words";
import { type Entry, useEntries } from "./entries";

interface Props {
  isOpen: boolean;
  onClose: () => void;
  changeTheme: () => void;
}

/** Every place, every act, every certificate and operation, by a few letters of its name. */
export function CommandPalette({ isOpen, onClose, changeTheme }: Props) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={say("palette.title")} isTitleHidden className="palette">
      <Choosing onClose={onClose} changeTheme={changeTheme} />
    </Dialog>
  );
}

function Choosing({ onClose, changeTheme }: Omit<Props, "isOpen">) {
  const [typed, setTyped] = useState("");
  const entries = useEntries(typed, changeTheme);
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
