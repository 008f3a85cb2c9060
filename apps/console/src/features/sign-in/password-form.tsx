import { TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { RouteReply } from '@parley/protocol';
import { request } from '../../shared/api/request.ts';
import { playSound, unlockSound } from '../../shared/sound/tones.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { AccountPage } from './account-page.tsx';
import { useSignInTexts } from './texts/use-sign-in-texts.ts';
import { Way } from './way.tsx';

interface PasswordFormProps {
  readonly onEntry: (entry: RouteReply<'POST /v1/session'>) => void;
  readonly onForgotten: () => void;
}

/** The first step: e-mail address and password. */
export function PasswordForm({ onEntry, onForgotten }: PasswordFormProps): ReactElement {
  const [t, shared] = [useSignInTexts(), useSharedTexts()];
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    void unlockSound();
    if (email.trim() === '') return setFailure(t('emailNeeded'));
    if (password === '') return setFailure(t('passwordNeeded'));
    setBusy(true);
    const answer = await request('POST /v1/session', { body: { email: email.trim(), password } });
    setBusy(false);
    if (answer.ok) {
      // Whoever hears nothing now will hear no visitor either.
      playSound('chime');
      onEntry(answer.value);
    }
    // An address the server cannot read belongs to nobody; it says no more about it than that.
    else setFailure(shared(answer.error.code === 'bad_request' ? 'sign_in_refused' : answer.error.code));
  };

  return (
    <AccountPage
      title={t('signInTitle')}
      failure={failure}
      submitLabel={t('signIn')}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      foot={
        <>
          <Way label={t('forgot')} onGo={onForgotten} />
          <p>{t('soundTest')}</p>
        </>
      }
    >
      <TextInput
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        autoFocus
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextInput
        label={t('password')}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </AccountPage>
  );
}
