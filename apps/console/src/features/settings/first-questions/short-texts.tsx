import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Language } from '@parley/i18n';
import type { LocalizedText } from '@parley/protocol';
import form from '../form/form.module.css';
import { useFirstQuestionsTexts } from './texts/use-first-questions-texts.ts';
import styles from './first-questions.module.css';

const NAMES = { en: 'english', ru: 'russian', it: 'italian' } as const satisfies Record<Language, string>;
const LANGUAGES = ['en', 'ru', 'it'] as const satisfies readonly Language[];

interface ShortTextsProps {
  readonly value: LocalizedText;
  /** Names a field by its language. */
  readonly label: (language: string) => string;
  readonly maxLength: number;
  readonly type?: 'text' | 'url';
  readonly problem?: string | undefined;
  readonly onChange: (value: LocalizedText) => void;
}

/** A few words in each language, side by side where there is room. */
export function ShortTexts(props: ShortTextsProps): ReactElement {
  const { value, label, maxLength, type = 'text', problem, onChange } = props;
  const t = useFirstQuestionsTexts();
  const change = (language: Language, text: string): void => {
    const written: LocalizedText = { ...value, [language]: text };
    const { en, ru, it } = written;
    onChange({ en, ...(ru ? { ru } : {}), ...(it ? { it } : {}) });
  };
  return (
    <div className={`${form['pair']} ${styles['texts']}`}>
      {LANGUAGES.map((language) => (
        <TextInput
          key={language}
          size="sm"
          type={type}
          label={label(t(NAMES[language]))}
          lang={type === 'text' ? language : undefined}
          maxLength={maxLength}
          value={value[language] ?? ''}
          error={language === 'en' ? problem : undefined}
          onChange={({ currentTarget }) => change(language, currentTarget.value)}
        />
      ))}
    </div>
  );
}
