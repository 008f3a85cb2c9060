import { ActionIcon, Button, TextInput } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import type { LocalizedText, RatingSettings } from '@parley/protocol';
import { Icon } from '../../../shared/ui/icon.tsx';
import formStyles from '../form/form.module.css';
import styles from './rating-settings.module.css';
import { useRatingSettingsTexts } from './texts/use-rating-settings-texts.ts';

export type Reason = NonNullable<RatingSettings['reasons']>['good'][number];

interface ReasonFieldsProps {
  readonly legend: string;
  readonly value: readonly Reason[];
  readonly onChange: (value: Reason[]) => void;
}

const LANGUAGES = { en: 'reasonEn', ru: 'reasonRu', it: 'reasonIt' } as const;
type Language = keyof typeof LANGUAGES;
const MOST_CHARS = 60;

/** An id that no other reason has: what was said once keeps its meaning when the words are corrected. */
const newReason = (): Reason => ({ id: `own-${crypto.randomUUID()}`.slice(0, 40), label: { en: '' } });

/** The owner's reasons, in each language. */
export function ReasonFields({ legend, value, onChange }: ReasonFieldsProps): ReactElement {
  const t = useRatingSettingsTexts();
  const write = (id: string, language: Language, text: string): void =>
    onChange(
      value.map((reason) => {
        if (reason.id !== id) return reason;
        const next: LocalizedText = { ...reason.label, [language]: text };
        const { en, ru, it } = next;
        return { id: reason.id, label: { en, ...(ru && { ru }), ...(it && { it }) } };
      }),
    );
  return (
    <fieldset className={formStyles['group']}>
      <legend>{legend}</legend>
      {value.map(({ id, label }) => (
        <div key={id} className={styles['reason']}>
          {(Object.keys(LANGUAGES) as Language[]).map((language) => (
            <TextInput
              key={language}
              label={t(LANGUAGES[language])}
              lang={language}
              maxLength={MOST_CHARS}
              required={language === 'en'}
              value={label[language] ?? ''}
              onChange={({ currentTarget }) => write(id, language, currentTarget.value)}
            />
          ))}
          <ActionIcon
            aria-label={t('removeReason', { label: label.en })}
            onClick={() => onChange(value.filter((reason) => reason.id !== id))}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        </div>
      ))}
      {value.length < LIMITS.ratingReasons && (
        <div>
          <Button variant="default" onClick={() => onChange([...value, newReason()])}>
            {t('addReason')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
