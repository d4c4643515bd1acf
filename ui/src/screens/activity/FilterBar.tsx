import { useState } from "react";
import { Field } from "../../design/Field";
import { Select } from "../../design/Select";
import type { AuditFilter } from "../../ipc/core";
import { say } from "../../words/words";
import { AREAS, type Area, PHASES, type Phase, SPANS, type Span, since } from "./filter";

const ANY = "any";

interface Props {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

/** What, when, how it ended, and any words; the core does the finding. */
export function FilterBar({ filter, onChange }: Props) {
  const [span, setSpan] = useState<string>(ANY);
  const chooseSpan = (id: string) => {
    setSpan(id);
    onChange({ ...filter, from: id === ANY ? null : since(id as Span) });
  };
  return (
    <search className="filters" aria-label={say("activity.filters")}>
      <Select
        label={say("activity.what")}
        choices={[
          { id: ANY, text: say("activity.anything") },
          ...AREAS.map((id) => ({ id, text: say(`activity.area.${id}`) })),
        ]}
        chosen={filter.areas[0] ?? ANY}
        onChange={(id) => onChange({ ...filter, areas: id === ANY ? [] : [id as Area] })}
      />
      <Select
        label={say("activity.when")}
        choices={[
          { id: ANY, text: say("activity.ever") },
          ...Object.keys(SPANS).map((id) => ({ id, text: say(`activity.span.${id as Span}`) })),
        ]}
        chosen={span}
        onChange={chooseSpan}
      />
      <Select
        label={say("activity.outcome")}
        choices={[
          { id: ANY, text: say("activity.anyOutcome") },
          ...PHASES.map((id) => ({ id, text: say(`activity.phase.${id}`) })),
        ]}
        chosen={filter.phase ?? ANY}
        onChange={(id) => onChange({ ...filter, phase: id === ANY ? null : (id as Phase) })}
      />
      <Field
        label={say("activity.text")}
        placeholder={say("activity.textExample")}
        value={filter.text ?? ""}
        onChange={(text) => onChange({ ...filter, text: text === "" ? null : text })}
      />
    </search>
  );
}
