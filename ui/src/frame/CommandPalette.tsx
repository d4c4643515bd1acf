import { type KeyboardEvent, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { shortNames } from "../design/Names";
import { useAnswer } from "../ipc/hooks";
import { say } from "../words/words";
import { type Place, ROOMS, type Room, useGo } from "./place";

interface Entry {
  text: string;
  detail: string;
  place: Place;
}

/** Every place and every certificate and operation, by a few letters of its name. */
export function CommandPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <ModalOverlay className="backdrop" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal>
        <Dialog className="dialog palette" aria-label={say("palette.title")}>
          <Choosing onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Choosing({ onClose }: { onClose: () => void }) {
  const go = useGo();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const entries = useEntries(typed);
  const chosen = Math.min(at, entries.length - 1);
  const take = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    go(entry.place);
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

function useEntries(typed: string): Entry[] {
  const search = typed.trim().toLowerCase();
  const certificates = useAnswer("ListCertificates", { search: search || null, most: 8, cursor: null }).answer;
  const operations = useAnswer("ListOperations", { most: 50 }).answer;
  const rooms: Entry[] = ROOMS.map((room) => {
    const name = say(`nav.${room}` as `nav.${Room}`);
    return { text: say("palette.go", { place: name }), detail: name, place: { at: room } };
  });
  const found: Entry[] = [
    ...rooms,
    ...(certificates?.certificates ?? []).map((row): Entry => {
      const { first, more } = shortNames(row.names);
      return {
        text: more > 0 ? `${first} ${say("certs.more", { n: more })}` : first,
        detail: row.id.slice(0, 12),
        place: { at: "certificate", id: row.id },
      };
    }),
    ...(operations?.operations ?? []).map(
      (operation): Entry => ({
        text: operation.title,
        detail: operation.id,
        place: { at: "operation", id: operation.id },
      }),
    ),
  ];
  return found.filter((entry) => `${entry.text} ${entry.detail}`.toLowerCase().includes(search)).slice(0, 12);
}
