import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { quickMessagesQuery } from '../../../live/queries/settings.queries.ts';
import styles from '../first-questions/first-questions.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import type { StepDraft } from './checklist-draft.ts';
import { useChecklistsSettingsTexts } from './texts/use-checklists-settings-texts.ts';

interface StepCardProps {
  readonly step: StepDraft;
  readonly number: number;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<StepDraft>) => void;
  readonly onUp: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** One step, as it is written. */
export function StepCard({ step, number, problem, onChange, onUp, onRemove }: StepCardProps): ReactElement {
  const [t, settings] = [useChecklistsSettingsTexts(), useSettingsTexts()];
  const { data: quickMessages = [] } = useQuery(quickMessagesQuery);
  const name = t('step', { number });
  // A colleague has none of somebody's own.
  const shared = quickMessages.filter(({ isPersonal }) => !isPersonal);
  return (
    <fieldset className={styles['card']}>
      <legend>{name}</legend>
      <TextInput
        size="sm"
        label={t('text')}
        required
        maxLength={LIMITS.checklistStepChars}
        value={step.text}
        error={step.text.trim() === '' && problem}
        onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
      />
      <Textarea
        size="sm"
        label={t('hint')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={LIMITS.checklistHintChars}
        value={step.hint}
        onChange={({ currentTarget }) => onChange({ hint: currentTarget.value })}
      />
      <NativeSelect
        size="sm"
        label={t('quick')}
        value={step.quickMessageId ?? ''}
        data={[
          { value: '', label: t('noQuick') },
          ...shared.map(({ id, shortcode }) => ({ value: id, label: `/${shortcode}` })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ quickMessageId: value === '' ? null : value })}
      />
      <div className={styles['row']}>
        <span>
          {onUp && (
            <Button variant="subtle" size="compact-sm" aria-label={`${t('up')}: ${name}`} onClick={onUp}>
              {t('up')}
            </Button>
          )}
          {onRemove && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={settings('removeNamed', { name })}
              onClick={onRemove}
            >
              {settings('remove')}
            </Button>
          )}
        </span>
      </div>
    </fieldset>
  );
}
