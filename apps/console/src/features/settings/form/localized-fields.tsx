import { Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Language } from '@parley/i18n';
import type { LocalizedText } from '@parley/protocol';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import styles from './form.module.css';

/** Most characters of one language's text. */
const LOCALIZED_CHARS = 1_000;

const NAMES = { en: 'english', ru: 'russian', it: 'italian' } as const satisfies Record<Language, string>;
const LANGUAGES = ['en', 'ru', 'it'] as const satisfies readonly Language[];

interface LocalizedFieldsProps {
  readonly legend: string;
  readonly hint?: string;
  readonly value: LocalizedText;
  readonly problem: string | undefined;
  /** It may be left empty. */
  readonly isOptional?: boolean;
  readonly onChange: (value: LocalizedText) => void;
}

/** The same text in each language; English is the one that must be there. */
export function LocalizedFields({
  legend,
  hint,
  value,
  problem,
  isOptional = false,
  onChange,
}: LocalizedFieldsProps): ReactElement {
  const t = useSettingsTexts();
  return (
    <fieldset className={styles['group']}>
      <legend>{legend}</legend>
      {hint && <p className={styles['hint']}>{hint}</p>}
      {LANGUAGES.map((language) => (
        <Textarea
          key={language}
          label={t(NAMES[language])}
          lang={language}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={LOCALIZED_CHARS}
          required={language === 'en' && !isOptional}
          value={value[language] ?? ''}
          error={language === 'en' ? problem : undefined}
          onChange={({ currentTarget }) => onChange(withText(value, language, currentTarget.value))}
        />
      ))}
    </fieldset>
  );
}

/** A language left empty is absent, so that English stands in for it. */
function withText(value: LocalizedText, language: Language, text: string): LocalizedText {
  const next: LocalizedText = { ...value, [language]: text };
  const { en, ru, it } = next;
  return { en, ...(ru ? { ru } : {}), ...(it ? { it } : {}) };
}
