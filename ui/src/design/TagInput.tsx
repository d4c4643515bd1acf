import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from "react";
import { say } from "../words/words";
import { unicode } from "./Names";

interface Props {
  label: string;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  hint?: string;
  /** What is wrong with a value, in a sentence; undefined when nothing is. */
  check: (value: string) => string | undefined;
  /** What is wrong with a value of which more may come. */
  checkTyping?: (typed: string) => string | undefined;
  /** Takes a pasted text that is something else than values; whether it was that. */
  take?: (pasted: string) => boolean;
  autoFocus?: boolean;
}

/** Splits what people paste: lines, commas, semicolons, blanks, quotation marks, addresses of pages. */
export function split(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((part) =>
      part
        .replace(/^["'<([]+|["'>)\]]+$/g, "")
        .replace(/^[a-z]+:\/\//i, "")
        .replace(/[/:?#].*$/, ""),
    )
    .map((part) => part.replace(/\.$/, "").toLowerCase())
    .filter((part) => part !== "");
}

/** More than anybody reads; the rest is counted, so that thousands that were pasted keep the page at hand. */
const MOST_SHOWN = 120;

/** Many short values: typed or pasted, each shown with what is wrong with it. */
export function TagInput({ label, values, onChange, hint, check, checkTyping, take, autoFocus }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const known = new Set(values);
    const fresh = split(text).filter((value) => !known.has(value));
    if (fresh.length > 0) onChange([...values, ...new Set(fresh)]);
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (["Enter", ",", ";", " ", "Tab"].includes(event.key) && typed.trim() !== "") {
      if (event.key !== "Tab") event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && typed === "" && values.length > 0) {
      onChange(values.slice(0, -1));
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    event.preventDefault();
    const pasted = event.clipboardData.getData("text");
    if (take?.(pasted) !== true) add(typed + pasted);
  };
  const typing = checkTyping?.(typed);
  const wrong = values.map((value) => [value, check(value)] as const).filter(([, problem]) => problem !== undefined);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="tags">
        {values.slice(0, MOST_SHOWN).map((value) => (
          <span key={value} className={check(value) === undefined ? "tag" : "tag wrong"} translate="no">
            <bdi>{unicode(value)}</bdi>
            <button
              type="button"
              aria-label={say("tags.remove", { value: unicode(value) })}
              onClick={() => onChange(values.filter((other) => other !== value))}
            >
              <X size={12} aria-hidden />
            </button>
          </span>
        ))}
        {values.length > MOST_SHOWN && (
          <span className="row">
            <span className="muted">{say("tags.more", { n: values.length - MOST_SHOWN })}</span>
            <button type="button" className="link" onClick={() => onChange([])}>
              {say("tags.removeAll")}
            </button>
          </span>
        )}
        <input
          id={id}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => typed.trim() !== "" && add(typed)}
          aria-describedby={`${id}-hint`}
          spellCheck={false}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the first field of a task the person just asked for
          autoFocus={autoFocus ?? false}
        />
      </div>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div role="status">
        {typing !== undefined && (
          <p className="error">
            <code>
              <bdi>{typed.slice(0, 80)}</bdi>
            </code>
            : {typing}
          </p>
        )}
        {wrong.slice(0, 5).map(([value, problem]) => (
          <p key={value} className="error">
            <code>
              <bdi>{value.length > 80 ? `${unicode(value).slice(0, 80)}…` : unicode(value)}</bdi>
            </code>
            : {problem}
          </p>
        ))}
        {wrong.length > 5 && <p className="error">{say("tags.moreWrong", { n: wrong.length - 5 })}</p>}
      </div>
    </div>
  );
}
