import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Operator } from '@parley/protocol';
import { operatorsQuery } from '../../../live/queries/settings.queries.ts';
import { request, type Failure } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import styles from '../form/form.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import type { Made } from './join-link.tsx';

interface OperatorAccessProps {
  readonly operator: Operator;
  readonly onLink: (made: Made) => void;
}

/** A colleague's way in: a new link, signing in without the lost phone, or no way at all. Each works at once. */
export function OperatorAccess({ operator, onLink }: OperatorAccessProps): ReactElement {
  const [t, shared] = [useSettingsTexts(), useSharedTexts()];
  const client = useQueryClient();
  const { name, isInvited } = operator;
  const params = { operatorId: operator.id };
  const [isActive, setActive] = useState(operator.isActive);
  const [news, setNews] = useState('');
  const tell = (failure: Failure): void => setNews(shared(failure.code));

  const makeLink = async (): Promise<void> => {
    const answer = await request('POST /v1/operators/:operatorId/link', { params });
    if (answer.ok) onLink({ operator, url: answer.value.url });
    else tell(answer.error);
  };
  const change = async (): Promise<void> => {
    const answer = await request('PATCH /v1/operators/:operatorId', {
      params,
      body: { isActive: !isActive },
    });
    if (!answer.ok) return tell(answer.error);
    setNews('');
    setActive(answer.value.isActive);
    void client.invalidateQueries({ queryKey: operatorsQuery.queryKey });
  };
  const forget = async (): Promise<void> => {
    const answer = await request('DELETE /v1/operators/:operatorId/second-step', { params });
    if (answer.ok) setNews(t('forgotten', { name }));
    else tell(answer.error);
  };

  return (
    <fieldset className={styles['group']}>
      <legend>{t('access')}</legend>
      <div className={styles['checks']}>
        {isActive && (
          <Button variant="default" size="sm" onClick={() => void makeLink()}>
            {t('makeLink')}
          </Button>
        )}
        {isActive && !isInvited && (
          <Button variant="default" size="sm" onClick={() => void forget()}>
            {t('forgetSecondStep')}
          </Button>
        )}
        <Button variant="default" size="sm" onClick={() => void change()}>
          {t(!isActive ? 'activate' : isInvited ? 'withdraw' : 'deactivate')}
        </Button>
      </div>
      <p role="status" className={styles['hint']}>
        {news}
      </p>
    </fieldset>
  );
}
