import '@mantine/core/styles/Input.css';
import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { sessionQuery } from '../../live/queries/session.query.ts';
import { request } from '../../shared/api/request.ts';
import { goTo, inboxPlace } from '../../shared/router/use-place.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { unlockSound } from '../../shared/sound/tones.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { AccountPage } from './account-page.tsx';
import { useSignInTexts } from './texts/use-sign-in-texts.ts';

/** The contract's shortest password. */
const SHORTEST = 10;

/** Where a join link leads: choose a password and be signed in. */
export function JoinScreen({ token }: { readonly token: string }): ReactElement {
  const [t, shared] = [useSignInTexts(), useSharedTexts()];
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    unlockSound();
    if (password.length < SHORTEST) return setFailure(t('passwordTooShort', { count: SHORTEST }));
    setBusy(true);
    const answer = await request('POST /v1/join', { body: { token, password } });
    setBusy(false);
    if (!answer.ok) {
      // A link cut off while copying is as good as used up.
      return setFailure(shared(answer.error.code === 'bad_request' ? 'join_link_used' : answer.error.code));
    }
    client.setQueryData(sessionQuery.queryKey, answer.value);
    goTo(inboxPlace(), 'replace');
  };

  return (
    <AccountPage
      title={t('joinTitle')}
      hint={t('joinHint')}
      failure={failure}
      submitLabel={t('join')}
      isBusy={isBusy}
      onSubmit={() => void submit()}
    >
      <TextInput
        label={t('newPassword')}
        description={t('atLeast', { count: SHORTEST })}
        type="password"
        name="new-password"
        autoComplete="new-password"
        value={password}
        autoFocus
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <a href={hrefOf(inboxPlace())}>{t('toSignIn')}</a>
    </AccountPage>
  );
}
