import { ListFilter, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Menu } from "../../design/Menu";
import type { CertificateFilter, InventoryView } from "../../ipc/core";
import { EVERYTHING } from "../../ipc/inventory";
import { say } from "../../words/words";
import { filterChoices } from "./filterChoices";
import { type ActivePart, activeParts, isFiltered, without } from "./question";

/** So long the search waits for the next letter. */
const REST = 60;

interface Props {
  filter: CertificateFilter;
  onFilter: (filter: CertificateFilter) => void;
  inventory: InventoryView | undefined;
  /** What stands at the end of the bar. */
  children: ReactNode;
}

/** The search, and what is active beside it: each part goes with one press, or with Backspace. */
export function FilterBar({ filter, onFilter, inventory, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const parts = activeParts(filter);
  const remove = (part: ActivePart) => {
    onFilter(without(filter, part.part));
    bar.current?.querySelector("input")?.focus();
  };
  const removeLast = () => {
    const last = parts.at(-1);
    if (last !== undefined) remove(last);
  };
  return (
    <div className="toolbar" ref={bar}>
      <Search search={filter.search} onSearch={(search) => onFilter({ ...filter, search })} onBackspace={removeLast} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend in sight */}
      <div className="parts" role="group" aria-label={say("filter.active")}>
        {parts.map((part) => (
          <Part key={part.part} part={part} onRemove={() => remove(part)} />
        ))}
      </div>
      <Menu label={say("filter.add")} choices={filterChoices(filter, onFilter, inventory)}>
        <AriaButton className="chip">
          <ListFilter size={13} aria-hidden />
          {say("filter.add")}
        </AriaButton>
      </Menu>
      {isFiltered(filter) && (
        <button type="button" className="link small" onClick={() => onFilter(EVERYTHING)}>
          {say("filter.clear")}
        </button>
      )}
      <div className="end row">{children}</div>
    </div>
  );
}

function Search({
  search,
  onSearch,
  onBackspace,
}: {
  search: string | null;
  onSearch: (search: string | null) => void;
  onBackspace: () => void;
}) {
  const [typed, setTyped] = useState(search ?? "");
  const told = useRef(search);
  useEffect(() => {
    if (search === told.current) return;
    told.current = search;
    setTyped(search ?? "");
  }, [search]);
  const wanted = typed.trim() === "" ? null : typed.trim();
  useEffect(() => {
    if (wanted === told.current) return;
    const timer = setTimeout(() => {
      told.current = wanted;
      onSearch(wanted);
    }, REST);
    return () => clearTimeout(timer);
  }, [wanted, onSearch]);
  return (
    <input
      className="input"
      type="search"
      placeholder={say("certs.search")}
      aria-label={say("certs.search")}
      value={typed}
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => event.key === "Backspace" && typed === "" && onBackspace()}
    />
  );
}

function Part({ part, onRemove }: { part: ActivePart; onRemove: () => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Backspace" && event.key !== "Delete") return;
    event.preventDefault();
    onRemove();
  };
  return (
    <button type="button" className="chip on" onClick={onRemove} onKeyDown={onKeyDown} title={say("filter.remove")}>
      <span className="kind">{part.kind}</span>
      {part.value !== "" && <bdi translate={part.isData ? "no" : "yes"}>{part.value}</bdi>}
      <X size={13} aria-hidden />
      <span className="hidden">{say("filter.remove")}</span>
    </button>
  );
}
