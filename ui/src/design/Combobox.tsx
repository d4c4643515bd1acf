import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

/** One line of what can be taken. */
export interface Option {
  text: string;
  detail: string;
  /** Whether {@link text} is the core's or the person's, not ours. */
  isData?: boolean;
  /** What tells it from others that read the same. */
  id?: string;
}

interface Props<T extends Option> {
  label: string;
  /** What the list holds, for those who hear it. */
  listLabel: string;
  typed: string;
  onType: (typed: string) => void;
  options: readonly T[];
  onTake: (option: T) => void;
  /** What is said when nothing fits. */
  none: string;
  autoFocus?: boolean;
}

/** Type a few letters, take one of what fits: the list stays open below, and the keyboard stays in the input. */
export function Combobox<T extends Option>({
  label,
  listLabel,
  typed,
  onType,
  options,
  onTake,
  none,
  autoFocus,
}: Props<T>) {
  const id = useId();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const chosen = Math.min(at, options.length - 1);
  useEffect(() => {
    const option = list.current?.children[chosen];
    if (list.current !== null && option instanceof HTMLElement) reveal(list.current, option);
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[chosen];
    if (event.key === "ArrowDown") setAt(Math.min(chosen + 1, options.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(chosen - 1, 0));
    else if (event.key === "Enter" && option !== undefined) onTake(option);
    else return;
    event.preventDefault();
  };
  return (
    <div className="combobox">
      <input
        className="input"
        // biome-ignore lint/a11y/noAutofocus: what holds it was opened to type
        autoFocus={autoFocus ?? false}
        value={typed}
        placeholder={label}
        aria-label={label}
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        {...(chosen >= 0 && { "aria-activedescendant": `${id}-${chosen}` })}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          onType(event.target.value);
          setAt(0);
        }}
      />
      <div className="list" id={`${id}-list`} role="listbox" aria-label={listLabel} tabIndex={-1} ref={list}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input
          <div
            key={option.id ?? `${option.detail} ${option.text}`}
            id={`${id}-${index}`}
            className="option"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            data-focused={index === chosen || undefined}
            translate={option.isData === true ? "no" : "yes"}
            onClick={() => onTake(option)}
            onMouseMove={() => setAt(index)}
          >
            <span>{option.text}</span>
            <span className="muted small nowrap">{option.detail}</span>
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p className="none muted" role="status">
          {none}
        </p>
      )}
    </div>
  );
}

/** Scrolls the list, and nothing around it: it may be shown where nobody types yet. */
function reveal(list: HTMLElement, option: HTMLElement): void {
  const [outer, inner] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}
