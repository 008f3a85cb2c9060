import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import {
  conditionOf,
  isTextFact,
  NUMBER_COMPARISONS,
  NUMBER_FACTS,
  TEXT_COMPARISONS,
  TEXT_FACTS,
  withFact,
  type Comparison,
  type ConditionDraft,
  type Fact,
} from './condition-draft.ts';
import { COMPARISON_NAMES, FACT_NAMES } from './condition-words.ts';
import styles from './triggers.module.css';

interface ConditionRowProps {
  readonly condition: ConditionDraft;
  readonly number: number;
  /** Saving was tried: an incomplete value is marked. */
  readonly isChecked: boolean;
  readonly onChange: (condition: ConditionDraft) => void;
  /** Null for the last one: a rule needs something to go by. */
  readonly onRemove: (() => void) | null;
}

const FACTS: readonly Fact[] = [...TEXT_FACTS, ...NUMBER_FACTS];

/** One condition: what, how, and compared with what. */
export function ConditionRow({
  condition,
  number,
  isChecked,
  onChange,
  onRemove,
}: ConditionRowProps): ReactElement {
  const t = useSettingsTexts();
  const isText = isTextFact(condition.fact);
  const comparisons: readonly Comparison[] = isText ? TEXT_COMPARISONS : NUMBER_COMPARISONS;
  return (
    <div role="group" aria-label={t('condition', { number })} className={styles['condition']}>
      <NativeSelect
        aria-label={t('fact')}
        value={condition.fact}
        data={FACTS.map((fact) => ({ value: fact, label: t(FACT_NAMES[fact]) }))}
        onChange={({ currentTarget }) => {
          const fact = FACTS.find((name) => name === currentTarget.value);
          if (fact) onChange(withFact(condition, fact));
        }}
      />
      <NativeSelect
        aria-label={t('comparison')}
        value={condition.is}
        data={comparisons.map((is) => ({ value: is, label: t(COMPARISON_NAMES[is]) }))}
        onChange={({ currentTarget }) => {
          const is = comparisons.find((name) => name === currentTarget.value);
          if (is) onChange({ ...condition, is });
        }}
      />
      <TextInput
        size="sm"
        aria-label={t('value')}
        inputMode={isText ? 'text' : 'decimal'}
        placeholder={condition.fact === 'path' ? t('pathExample') : undefined}
        maxLength={200}
        value={condition.value}
        error={isChecked && conditionOf(condition) === null}
        onChange={({ currentTarget }) => onChange({ ...condition, value: currentTarget.value })}
      />
      <ActionIcon
        aria-label={t('removeCondition', { number })}
        disabled={onRemove === null}
        onClick={() => onRemove?.()}
      >
        <Icon name="close" size={16} />
      </ActionIcon>
    </div>
  );
}
