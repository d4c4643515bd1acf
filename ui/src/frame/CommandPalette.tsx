import { type KeyboardEvent, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
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
    <ModalOverlay className="backdrop" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal>
        <Dialog className="dialog palette" aria-label={say("palette.title")}>
          <Choosing onClose={onClose} changeTheme={changeTheme} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Choosing({ onClose, changeTheme }: Omit<Props, "isOpen">) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const entries = useEntries(typed, changeTheme);
  const chosen = Math.min(at, entries.length - 1);
  const take = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(chosen + 1, entries.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(chosen - 1, 0));
    else if (event.key === "Enter") take(entries[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="input"
        // biome-ignore lint/a11y/noAutofocus: the palette was opened to type
        autoFocus
        value={typed}
        placeholder={say("search")}
        aria-label={say("search")}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={`palette-${chosen}`}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <div className="list" id="palette-list" role="listbox" aria-label={say("palette.title")}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input
          <div
            key={entry.detail + entry.text}
            id={`palette-${index}`}
            className="option"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            data-focused={index === chosen || undefined}
            translate={entry.isData === true ? "no" : "yes"}
            onClick={() => take(entry)}
            onMouseMove={() => setAt(index)}
          >
            <span>{entry.text}</span>
            <span className="muted small">{entry.detail}</span>
          </div>
        ))}
        {entries.length === 0 && <p className="option muted">{say("palette.none")}</p>}
      </div>
    </>
  );
}
