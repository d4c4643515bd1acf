import { Dialog } from "../design/Dialog";
import { say } from "../words/words";

const KEYS = [
  [["Ctrl K"], "shortcuts.palette"],
  [["Alt 1 … 6"], "shortcuts.go"],
  [["Alt L"], "vault.lockLong"],
  [["Ctrl Shift L"], "shortcuts.theme"],
  [["Ctrl + − 0"], "shortcuts.zoom"],
  [["?", "Ctrl /"], "shortcuts.help"],
  [["Esc"], "shortcuts.close"],
  [["Space"], "shortcuts.select"],
  [["Shift ↑ ↓"], "shortcuts.extend"],
  [["Ctrl A"], "bulk.selectLoaded"],
] as const;

export function Shortcuts({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={say("shortcuts.title")} canClose>
      <ul className="lines">
        {KEYS.map(([keys, words]) => (
          <li key={words} className="line">
            <span className="grow">{say(words)}</span>
            <span className="row tight">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
