import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';

interface CodeInputProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** The field for a code; phones offer digits, and recovery codes may be typed too. */
export function CodeInput({ label, description, value, onChange }: CodeInputProps): ReactElement {
  return (
    <TextInput
      label={label}
      description={description}
      name="one-time-code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      value={value}
      autoFocus
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
