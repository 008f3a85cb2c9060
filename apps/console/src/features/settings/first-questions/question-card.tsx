import { Button, NativeSelect } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import type { FormFieldKind } from '@parley/protocol';
import form from '../form/form.module.css';
import { Toggle } from '../form/toggle.tsx';
import { Card } from './card.tsx';
import type { QuestionDraft } from './form-draft.ts';
import { ShortTexts } from './short-texts.tsx';
import { useFirstQuestionsTexts } from './texts/use-first-questions-texts.ts';
import styles from './first-questions.module.css';

const KINDS = {
  name: 'kindName',
  email: 'kindEmail',
  phone: 'kindPhone',
  text: 'kindText',
  choice: 'kindChoice',
} as const satisfies Record<FormFieldKind, string>;
const isKind = (text: string): text is FormFieldKind => text in KINDS;

interface QuestionCardProps {
  readonly question: QuestionDraft;
  readonly number: number;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<QuestionDraft> | null) => void;
  readonly onUp: (() => void) | undefined;
}

export function QuestionCard({ question, number, problem, onChange, onUp }: QuestionCardProps): ReactElement {
  const t = useFirstQuestionsTexts();
  const { kind, isRequired, label } = question;
  return (
    <Card
      name={t('question', { number })}
      onUp={onUp}
      onRemove={() => onChange(null)}
      beside={
        <Toggle
          label={t('required')}
          checked={isRequired}
          onChange={({ currentTarget }) => onChange({ isRequired: currentTarget.checked })}
        />
      }
    >
      <ShortTexts
        value={label}
        label={(language) => t('label', { language })}
        maxLength={LIMITS.formLabelChars}
        problem={problem}
        onChange={(next) => onChange({ label: next })}
      />
      <NativeSelect
        size="sm"
        label={t('kind')}
        value={kind}
        data={Object.entries(KINDS).map(([value, key]) => ({ value, label: t(key) }))}
        onChange={({ currentTarget: { value } }) => isKind(value) && onChange({ kind: value })}
      />
      {kind === 'choice' && <Choices question={question} onChange={onChange} />}
    </Card>
  );
}

function Choices({
  question: { choices },
  onChange,
}: Pick<QuestionCardProps, 'question' | 'onChange'>): ReactElement {
  const t = useFirstQuestionsTexts();
  return (
    <fieldset className={form['group']}>
      <legend>{t('choices')}</legend>
      {choices.map((choice, index) => (
        <ShortTexts
          key={index}
          value={choice}
          label={(language) => t('choice', { number: index + 1, language })}
          maxLength={LIMITS.formLabelChars}
          onChange={(next) => onChange({ choices: choices.with(index, next) })}
        />
      ))}
      {choices.length < LIMITS.formChoices && (
        <Button
          className={styles['start'] ?? ''}
          variant="default"
          size="compact-sm"
          onClick={() => onChange({ choices: [...choices, { en: '' }] })}
        >
          {t('addChoice')}
        </Button>
      )}
    </fieldset>
  );
}
