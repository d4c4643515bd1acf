import type { ReactNode } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  /** What is wrong with the value, in a sentence. */
  error?: string | undefined;
  placeholder?: string;
  lines?: number;
  required?: boolean;
  autoFocus?: boolean;
  /** Whether label and hint are the core's words, not ours. */
  isData?: boolean;
}

/** A label, an input of one or more lines, what helps, and what is wrong. */
export function Field({
  label,
  value,
  onChange,
  hint,
  error,
  placeholder = "",
  lines = 1,
  required,
  autoFocus,
  isData = false,
}: Props) {
  return (
    <TextField
      className="field"
      translate={isData ? "no" : "yes"}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={required ?? false}
      autoFocus={autoFocus ?? false}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {lines > 1 ? (
        <TextArea className="input mono" rows={lines} placeholder={placeholder} spellCheck={false} />
      ) : (
        <Input className="input" placeholder={placeholder} spellCheck={false} autoComplete="off" />
      )}
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="error">{error}</FieldError>
    </TextField>
  );
}
