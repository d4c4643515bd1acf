import { ChevronDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from "react-aria-components";

export interface Choice {
  id: string;
  text: string;
}

interface Props {
  label: string;
  choices: readonly Choice[];
  chosen: string;
  onChange: (id: string) => void;
  hint?: string;
  /** Whether the choices are the core's words or the person's, not ours. */
  isData?: boolean;
}

/** One of a few. */
export function Select({ label, choices, chosen, onChange, hint, isData = false }: Props) {
  return (
    <AriaSelect className="field" value={chosen} onChange={(key) => onChange(String(key))}>
      <Label className="label">{label}</Label>
      <Button className="input select-button" translate={isData ? "no" : "yes"}>
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Popover className="popover">
        <ListBox items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} className="option" textValue={choice.text}>
              {choice.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
