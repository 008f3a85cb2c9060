import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Trigger } from '@parley/protocol';
import { sitesQuery, triggersQuery } from '../../../live/queries/settings.queries.ts';
import { request, type Failure } from '../../../shared/api/request.ts';
import { useLanguage } from '../../../shared/i18n/load-texts.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { RemoveButton } from '../section/remove-button.tsx';
import section from '../section/section.module.css';
import { Toggle } from '../form/toggle.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { conditionWords } from './condition-words.ts';
import styles from './triggers.module.css';

interface TriggerRowProps {
  readonly trigger: Trigger;
  readonly onEdit: () => void;
}

/** One rule, told in a sentence: when this and this, then say that. */
export function TriggerRow({ trigger, onEdit }: TriggerRowProps): ReactElement {
  const t = useSettingsTexts();
  const may = useMay('supervisor');
  const client = useQueryClient();
  const { name } = trigger;
  return (
    <li className={section['row']}>
      <RuleSwitch trigger={trigger} isDisabled={!may} />
      <RuleSentence trigger={trigger} />
      {may && (
        <div className={section['actions']}>
          <Button variant="subtle" aria-label={t('editNamed', { name })} onClick={onEdit}>
            {t('edit')}
          </Button>
          <RemoveButton
            name={name}
            onRemove={() => request('DELETE /v1/triggers/:triggerId', { params: { triggerId: trigger.id } })}
            onRemoved={() => void client.invalidateQueries({ queryKey: triggersQuery.queryKey })}
          />
        </div>
      )}
    </li>
  );
}

function RuleSentence({ trigger }: { trigger: Trigger }): ReactElement {
  const t = useSettingsTexts();
  const language = useLanguage();
  const { data: sites } = useQuery(sitesQuery);
  const { name, conditions, text, isEnabled, needsFreeOperator, perVisit, siteId } = trigger;
  const limits = [
    sites?.find(({ id }) => id === siteId)?.name,
    needsFreeOperator && t('onlyIfFree'),
    t('perVisitTimes', { count: perVisit }),
  ];
  return (
    <div className={section['main']}>
      <span className={section['name']}>
        {name}
        {!isEnabled && <small>{t('ruleOff')}</small>}
      </span>
      <span className={styles['conditions']}>
        {conditions.map((condition, index) => (
          <span key={index}>
            {index > 0 && <i>{t('and')} </i>}
            {conditionWords(condition, t)}
          </span>
        ))}
      </span>
      <span className={section['text']}>“{text[language] ?? text.en}”</span>
      <span className={section['detail']}>{limits.filter(Boolean).join(' · ')}</span>
    </div>
  );
}

/** Switches the rule at once; it springs back, with the reason, when the server refuses. */
function RuleSwitch({ trigger, isDisabled }: { trigger: Trigger; isDisabled: boolean }): ReactElement {
  const t = useSettingsTexts();
  const shared = useSharedTexts();
  const client = useQueryClient();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [failed, setFailed] = useState<Failure['code'] | null>(null);
  const turn = async (isEnabled: boolean): Promise<void> => {
    setWanted(isEnabled);
    setFailed(null);
    const { id: triggerId, ...draft } = trigger;
    const answer = await request('PUT /v1/triggers/:triggerId', {
      params: { triggerId },
      body: { ...draft, isEnabled },
    });
    if (answer.ok) await client.invalidateQueries({ queryKey: triggersQuery.queryKey });
    else setFailed(answer.error.code);
    setWanted(null);
  };
  return (
    <Toggle
      aria-label={t('ruleSwitch', { name: trigger.name })}
      checked={wanted ?? trigger.isEnabled}
      disabled={isDisabled}
      error={failed && shared(failed)}
      onChange={({ currentTarget }) => void turn(currentTarget.checked)}
    />
  );
}
