import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { say } from "../words/words";
import { Button } from "./Button";

/** What can still be done about what was told. */
export interface ToastAct {
  label: string;
  run: () => void;
}

interface Toast {
  id: number;
  text: string;
  act: ToastAct | undefined;
}

const LASTS = 6_000;
/** One that offers something stays long enough to be read and reached. */
const LASTS_WITH_ACT = 20_000;
const listeners = new Set<() => void>();
let shown: readonly Toast[] = [];
let last = 0;

/** Says in passing that something is done; never anything that a person must not miss. */
export function tell(text: string, act?: ToastAct): void {
  const toast = { id: ++last, text, act };
  show([...shown.slice(-2), toast]);
  setTimeout(() => dismiss(toast.id), act === undefined ? LASTS : LASTS_WITH_ACT);
}

/** What the newest message offers to do, if it still does. */
export function offered(): ToastAct | undefined {
  const toast = shown.findLast(({ act }) => act !== undefined);
  return toast?.act && { label: `${toast.act.label}: ${toast.text}`, run: taking(toast) };
}

/** Takes back all that was told, because it is about something that is not shown any more. */
export function silence(): void {
  show([]);
}

function taking({ id, act }: Toast): () => void {
  return () => {
    dismiss(id);
    act?.run();
  };
}

function dismiss(id: number): void {
  show(shown.filter((toast) => toast.id !== id));
}

function show(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The region where what was told appears; there from the beginning, so that it is read out politely. */
export function Toasts() {
  const toasts = useSyncExternalStore(listen, () => shown);
  return (
    <div className="toasts" role="status" aria-label={say("toasts")}>
      {toasts.map((toast) => (
        <ToastCard
          key={toast.id}
          text={toast.text}
          onClose={() => dismiss(toast.id)}
          {...(toast.act && { act: { label: toast.act.label, run: taking(toast) } })}
        />
      ))}
    </div>
  );
}

export function ToastCard({ text, onClose, act }: { text: string; onClose: () => void; act?: ToastAct }) {
  return (
    <div className="toast">
      <span className="grow">{text}</span>
      {act && (
        <Button className="small" onPress={act.run}>
          {act.label}
        </Button>
      )}
      <Button look="quiet" className="icon" aria-label={say("dismiss")} onPress={onClose}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}
