import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { failureOf } from '../../shared/api/request.ts';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import styles from './account.module.css';
import { secondStepQuery, sessionsQuery } from './account.queries.ts';
import { Section } from './section.tsx';
import { SecondStepForm } from './second-step-form.tsx';
import { useAccountTexts } from './texts/use-account-texts.ts';

/** Whether signing in takes a code, and the way to switch that on, anew or off. */
export function SecondStepSection(): ReactElement {
  const t = useAccountTexts();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(secondStepQuery);
  const [doing, setDoing] = useState<'on' | 'off' | null>(null);
  const finish = (): void => {
    setDoing(null);
    void client.invalidateQueries({ queryKey: secondStepQuery.queryKey });
    void client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  return (
    <Section title={t('secondStep')}>
      <p>{t('secondStepWhy')}</p>
      {error && <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data && (
        <p role="status">
          <strong>{t(data.isOn ? 'isOn' : 'isOff')}</strong>
          {data.isOn && ` · ${t('codesLeft', { count: data.recoveryCodesLeft })}`}
          {data.isRequired && ` · ${t('isRequired')}`}
        </p>
      )}
      {doing && <SecondStepForm key={doing} doing={doing} onDone={finish} onCancel={() => setDoing(null)} />}
      {data && !doing && (
        <div className={styles['buttons']}>
          <Button variant="default" onClick={() => setDoing('on')}>
            {t(data.isOn ? 'setUpAnew' : 'turnOn')}
          </Button>
          {data.isOn && !data.isRequired && (
            <Button variant="subtle" color="gray" onClick={() => setDoing('off')}>
              {t('turnOff')}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
