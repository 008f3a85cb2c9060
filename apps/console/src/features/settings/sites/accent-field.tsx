import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import styles from './sites.module.css';

interface AccentFieldProps {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The owner's colour, typed or picked with the system's own picker, on a button as visitors see it. */
export function AccentField({ value, problem, onChange }: AccentFieldProps): ReactElement {
  const t = useSettingsTexts();
  const isColour = /^#[0-9a-f]{6}$/i.test(value);
  return (
    <TextInput
      size="sm"
      label={t('accent')}
      value={value}
      error={problem}
      spellCheck={false}
      maxLength={7}
      rightSection={
        <input
          type="color"
          className={styles['picker']}
          aria-label={t('accent')}
          value={isColour ? value : '#000000'}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      }
      onChange={({ currentTarget }) => onChange(currentTarget.value.trim())}
    />
  );
}
