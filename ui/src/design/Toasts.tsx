import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { say } from "../words/words";
import { Button } from "./Button";

interface Toast {
  id: number;
  text: string;
}

const LASTS = 6_000;
const listeners = new Set<() => void>();
let shown: readonly Toast[] = [];
let last = 0;

/** Says in passing that something is done; never anything that a person must not miss. */
export function tell(text: string): void {
  const toast = { id: ++last, text };
  show([...shown.slice(-2), toast]);
  setTimeout(() => dismiss(toast.id), LASTS);
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
        <ToastCard key={toast.id} text={toast.text} onClose={() => dismiss(toast.id)} />
      ))}
    </div>
  );
}

export function ToastCard({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <div className="toast">
      <span className="grow">{text}</span>
      <Button look="quiet" className="icon" aria-label={say("dismiss")} onPress={onClose}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}
