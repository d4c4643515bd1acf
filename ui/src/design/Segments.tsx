import { Radio, RadioGroup } from "react-aria-components";

interface Props<Id extends string> {
  label: string;
  segments: readonly { id: Id; text: string }[];
  chosen: Id;
  onChange: (id: Id) => void;
}

/** One of two or three ways to look at the same thing. */
export function Segments<Id extends string>({ label, segments, chosen, onChange }: Props<Id>) {
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      aria-label={label}
      value={chosen}
      onChange={(id) => onChange(id as Id)}
    >
      {segments.map(({ id, text }) => (
        <Radio key={id} value={id} className="segment">
          {text}
        </Radio>
      ))}
    </RadioGroup>
  );
}
