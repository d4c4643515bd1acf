import { Radio, RadioGroup } from "react-aria-components";

export interface ChoiceWithText {
  id: string;
  title: string;
  text: string;
  /** Whether {@link text} is the person's, not ours. */
  isData?: boolean;
}

interface Props {
  label: string;
  choices: readonly ChoiceWithText[];
  chosen: string;
  onChange: (id: string) => void;
}

/** One of a few, each with a sentence that says what it means. */
export function Choices({ label, choices, chosen, onChange }: Props) {
  return (
    <RadioGroup className="field" value={chosen} onChange={onChange} aria-label={label}>
      <span className="label" aria-hidden>
        {label}
      </span>
      <div className="card lines choices">
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className="choice">
            <span className="ring" aria-hidden />
            <span>
              <strong>{choice.title}</strong>
              <br />
              <span className="muted" translate={choice.isData === true ? "no" : "yes"}>
                {choice.text}
              </span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
