import { Button, TextInput } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { request } from '../../shared/api/request.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import styles from './account.module.css';
import { sessionsQuery } from './account.queries.ts';
import { FailureLine, Section } from './section.tsx';
import { useAccountTexts } from './texts/use-account-texts.ts';

/** Changes the own password; what was typed stays when that fails. */
export function PasswordSection(): ReactElement {
  const [t, shared] = [useAccountTexts(), useSharedTexts()];
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [state, setState] = useState<'writing' | 'saving' | 'changed'>('writing');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (newPassword.length < LIMITS.passwordChars)
      return setFailure(t('passwordTooShort', { count: LIMITS.passwordChars }));
    setState('saving');
    const answer = await request('PUT /v1/password', { body: { password, newPassword } });
    setState(answer.ok ? 'changed' : 'writing');
    setFailure(answer.ok ? null : shared(answer.error.code));
    if (!answer.ok) return;
    setPassword('');
    setNewPassword('');
    void client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };

  return (
    <Section title={t('password')}>
      <p>{t('passwordWhy')}</p>
      <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('oldPassword')}
          type="password"
          name="password"
          autoComplete="current-password"
          maxLength={200}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <TextInput
          label={t('newPassword')}
          description={t('atLeast', { count: LIMITS.passwordChars })}
          type="password"
          name="new-password"
          autoComplete="new-password"
          maxLength={200}
          value={newPassword}
          onChange={(event) => setNewPassword(event.currentTarget.value)}
        />
        <FailureLine failure={failure} />
        <p role="status">{state === 'changed' && t('passwordChanged')}</p>
        <Button type="submit" variant="default" loading={state === 'saving'}>
          {t('changePassword')}
        </Button>
      </form>
    </Section>
  );
}
