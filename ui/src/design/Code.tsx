import { Check, Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { say } from "../words/words";
import { Button } from "./Button";
import { Data } from "./Data";

/** Copies, and says for a moment that it did. */
function useCopy(text: string) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy"); // The system's WebView has no clipboard API for a page without an origin.
    area.remove();
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return { copied, copy };
}

interface CopyProps {
  text: string;
  className?: string;
  /** What it is, for those who hear the button only. */
  what?: string;
}

/** Copies a text that is on the screen anyway, and says so. */
export function CopyButton({ text, className = "", what }: CopyProps) {
  const { copied, copy } = useCopy(text);
  const label = what === undefined ? say("code.copy") : say("code.copyWhat", { what });
  return (
    <Button
      look="quiet"
      className={`icon ${className}`}
      onPress={copy}
      aria-label={copied ? say("code.copied") : label}
    >
      {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
    </Button>
  );
}

/** A button with words that copies a text too long to be one with its button. */
export function CopyText({ text, children }: { text: string; children: ReactNode }) {
  const { copied, copy } = useCopy(text);
  return (
    <Button onPress={copy}>
      {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
      <span aria-live="polite">{copied ? say("code.copied") : children}</span>
    </Button>
  );
}

/** A fact with the button that copies it. */
export function Copyable({ text, what, children }: { text: string; what: string; children: ReactNode }) {
  return (
    <span className="copyable">
      <span>{children}</span>
      <CopyButton text={text} what={what} />
    </span>
  );
}

export function CodeBlock({ text, label }: { text: string; label: string }) {
  return (
    <section className="block" aria-label={label}>
      <Data>{text}</Data>
      <CopyButton text={text} className="copy" />
    </section>
  );
}

/** A hash in groups of four, shortened unless {@code whole}. */
export function Fingerprint({ value, whole = false }: { value: string; whole?: boolean }) {
  const shown = whole ? value : value.slice(0, 12);
  return (
    <code className="mono" title={value} translate="no">
      {(shown.match(/.{1,4}/g) ?? []).join(" ")}
    </code>
  );
}

export interface Change {
  sign: "+" | "~" | "−" | "=";
  text: string;
  note: string;
}

/** What changes: + added, ~ changed, − removed, = left as it is. */
export function Diff({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="block diff">
      {changes.map((change) => (
        <li key={change.sign + change.text}>
          <span className={change.sign === "=" ? "" : "add"} translate="no">
            {change.sign} {change.text}
          </span>
          {"  "}
          <span className="note">{change.note}</span>
        </li>
      ))}
    </ul>
  );
}
