import { TextInput } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import { useSignInTexts } from './texts/use-sign-in-texts.ts';

interface NewPasswordFieldProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
}

export function NewPasswordField({ value, onChange }: NewPasswordFieldProps): ReactElement {
  const t = useSignInTexts();
  return (
    <TextInput
      label={t('newPassword')}
      description={t('atLeast', { count: LIMITS.passwordChars })}
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
