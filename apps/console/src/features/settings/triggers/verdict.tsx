import { explain, type Explained } from '@parley/engagement/explain';
import type { ReactElement } from 'react';
import type { Condition, TriggerId } from '@parley/protocol';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { conditionWords } from './condition-words.ts';
import { factsOf, SAMPLE_NOW, type Sample } from './sample-facts.ts';
import { PER_VISIT, type RuleDraft } from './trigger-draft.ts';
import styles from './triggers.module.css';
import { wholeNumber } from '../form/problems.ts';

interface VerdictProps {
  readonly draft: RuleDraft;
  readonly conditions: readonly Condition[];
  readonly sample: Sample;
}

const SECOND = 1_000;
/** A rule that is being written has no id yet; inside the sample any serves. */
const TRIED = 'tried' as TriggerId;

/** Whether the imagined visitor would be invited, and which condition decides it. */
export function Verdict({ draft, conditions, sample }: VerdictProps): ReactElement {
  const t = useSettingsTexts();
  const perVisit = wholeNumber(draft.perVisit, PER_VISIT.low, PER_VISIT.high) ?? PER_VISIT.low;
  const rule = {
    id: TRIED,
    isEnabled: draft.isEnabled,
    conditions: [...conditions],
    needsFreeOperator: draft.needsFreeOperator,
    perVisit,
  };
  const explained = explain(rule, factsOf(sample, TRIED), SAMPLE_NOW);
  return (
    <div role="status" className={styles['verdict']}>
      <p>
        <Icon name={explained.wouldShow ? 'check' : 'close'} size={16} />
        <b>{useSummary(explained)}</b>
      </p>
      <ul>
        {explained.conditions.map(({ condition, holds }, index) => (
          <li key={index} data-holds={holds}>
            <Icon name={holds ? 'check' : 'close'} size={14} />
            {conditionWords(condition, t)} <small>{holds ? t('tryHolds') : t('tryFails')}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSummary({ wouldShow, showsFrom, heldBackBy }: Explained): string {
  const t = useSettingsTexts();
  if (wouldShow) return t('tryWouldShow');
  if (showsFrom !== null) return t('tryLater', { count: Math.ceil((showsFrom - SAMPLE_NOW) / SECOND) });
  const reasons = heldBackBy.flatMap((reason) => {
    if (reason === 'disabled') return [t('tryDisabled')];
    if (reason === 'no-free-operator') return [t('tryNoFree')];
    return reason === 'spent' ? [t('trySpent')] : [];
  });
  return [t('tryWouldNot'), ...reasons].join(' ');
}
