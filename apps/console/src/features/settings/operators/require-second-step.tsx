import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { fetchReply, request } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { Toggle } from '../form/toggle.tsx';
import styles from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';

const queryKey = ['second-step'];

/** Whether everyone in the workspace signs in with a code. */
export function RequireSecondStep(): ReactElement | null {
  const [t, shared] = [useSettingsTexts(), useSharedTexts()];
  const client = useQueryClient();
  const may = useMay('administrator');
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => fetchReply('GET /v1/second-step', {}, signal),
    enabled: may,
  });
  const [failure, setFailure] = useState<string | null>(null);
  const change = async (isRequired: boolean): Promise<void> => {
    const answer = await request('PUT /v1/workspace/second-step', { body: { isRequired } });
    setFailure(answer.ok ? null : shared(answer.error.code));
    void client.invalidateQueries({ queryKey });
  };
  if (!may) return null;
  return (
    <div className={styles['toolbar']}>
      <Toggle
        label={t('requireSecondStep')}
        description={t('requireSecondStepHint')}
        // It has its place before it is known: rows that moved under a pressed pointer would lose the click.
        disabled={!data}
        checked={data?.isRequired ?? false}
        onChange={({ currentTarget }) => void change(currentTarget.checked)}
      />
      <p role="alert">{failure}</p>
    </div>
  );
}
