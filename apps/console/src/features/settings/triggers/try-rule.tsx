import { TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Condition } from '@parley/protocol';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { conditionsOf, type RuleDraft } from './trigger-draft.ts';
import { FACT_NAMES } from './condition-words.ts';
import { SAMPLE, type Sample } from './sample-facts.ts';
import styles from './triggers.module.css';
import { Verdict } from './verdict.tsx';

/** Tries the rule as it stands in the form on an imagined visitor, with the code that decides on the page. */
export function TryRule({ draft }: { draft: RuleDraft }): ReactElement {
  const t = useSettingsTexts();
  const [sample, setSample] = useState(SAMPLE);
  const conditions = conditionsOf(draft.conditions);
  return (
    <section className={styles['try']} aria-labelledby="try-title">
      <h3 id="try-title">{t('tryTitle')}</h3>
      <p>{t('tryText')}</p>
      <div className={styles['sample']}>
        <SampleFields conditions={conditions ?? []} sample={sample} onChange={setSample} />
        {draft.needsFreeOperator && (
          <TextInput
            size="sm"
            label={t('tryFree')}
            inputMode="numeric"
            value={sample.freeOperators}
            onChange={({ currentTarget }) => setSample({ ...sample, freeOperators: currentTarget.value })}
          />
        )}
        <TextInput
          size="sm"
          label={t('tryShownBefore')}
          inputMode="numeric"
          value={sample.shown}
          onChange={({ currentTarget }) => setSample({ ...sample, shown: currentTarget.value })}
        />
      </div>
      {conditions ? (
        <Verdict draft={draft} conditions={conditions} sample={sample} />
      ) : (
        <p role="status">{t('tryIncomplete')}</p>
      )}
    </section>
  );
}

interface SampleFieldsProps {
  readonly conditions: readonly Condition[];
  readonly sample: Sample;
  readonly onChange: (sample: Sample) => void;
}

/** Only what the rule asks about. */
function SampleFields({ conditions, sample, onChange }: SampleFieldsProps): ReactElement[] {
  const t = useSettingsTexts();
  const facts = [...new Set(conditions.map(({ fact }) => fact))];
  return facts.map((fact) => (
    <TextInput
      size="sm"
      key={fact}
      label={t(FACT_NAMES[fact])}
      value={sample.facts[fact]}
      onChange={({ currentTarget }) =>
        onChange({ ...sample, facts: { ...sample.facts, [fact]: currentTarget.value } })
      }
    />
  ));
}
