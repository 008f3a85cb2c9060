import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Icon } from '../../../shared/ui/icon.tsx';
import styles from '../form/form.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { newCondition, type ConditionDraft } from './condition-draft.ts';
import { ConditionRow } from './condition-row.tsx';
import { MOST_CONDITIONS } from './trigger-draft.ts';

interface ConditionsFieldProps {
  readonly conditions: readonly ConditionDraft[];
  readonly problem: string | undefined;
  readonly onChange: (conditions: readonly ConditionDraft[]) => void;
}

/** The conditions of a rule, all of which must hold. */
export function ConditionsField({ conditions, problem, onChange }: ConditionsFieldProps): ReactElement {
  const t = useSettingsTexts();
  return (
    <fieldset className={styles['group']} aria-describedby="conditions-problem">
      <legend>{t('when')}</legend>
      {conditions.map((condition, index) => (
        <ConditionRow
          key={condition.key}
          condition={condition}
          number={index + 1}
          isChecked={problem !== undefined}
          onChange={(next) => onChange(conditions.map((one) => (one.key === condition.key ? next : one)))}
          onRemove={
            conditions.length > 1
              ? () => onChange(conditions.filter((one) => one.key !== condition.key))
              : null
          }
        />
      ))}
      <p id="conditions-problem" className={styles['hint']}>
        {problem ?? t('starHint')}
      </p>
      {conditions.length < MOST_CONDITIONS && (
        <Button
          variant="subtle"
          justify="start"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => onChange([...conditions, newCondition()])}
        >
          {t('addCondition')}
        </Button>
      )}
    </fieldset>
  );
}
