import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSignInTexts } from './texts/use-sign-in-texts.ts';

/** The contract's shortest password. */
export const SHORTEST = 10;

interface NewPasswordFieldProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
}

export function NewPasswordField({ value, onChange }: NewPasswordFieldProps): ReactElement {
  const t = useSignInTexts();
  return (
    <TextInput
      label={t('newPassword')}
      description={t('atLeast', { count: SHORTEST })}
      type="password"
      name="new-password"
      autoComplete="new-password"
      maxLength={200}
      value={value}
      autoFocus
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
