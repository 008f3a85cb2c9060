import '@mantine/core/styles/Input.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { sessionQuery } from '../../live/queries/session.query.ts';
import { request } from '../../shared/api/request.ts';
import { goTo, inboxPlace } from '../../shared/router/use-place.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { AccountPage } from './account-page.tsx';
import { LIMITS } from '@parley/protocol/limits';
import { NewPasswordField } from './new-password-field.tsx';
import { useSignInTexts } from './texts/use-sign-in-texts.ts';

/** Where a reset link leads: choose a new password, then sign in with it. */
export function ResetScreen({ token }: { readonly token: string }): ReactElement {
  const [t, shared] = [useSignInTexts(), useSharedTexts()];
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);

  const submit = async (): Promise<void> => {
    // In place of the address that holds the token.
    if (isDone) return goTo(inboxPlace(), 'replace');
    if (password.length < LIMITS.passwordChars)
      return setFailure(t('passwordTooShort', { count: LIMITS.passwordChars }));
    setBusy(true);
    const answer = await request('POST /v1/password-resets/use', { body: { token, password } });
    setBusy(false);
    if (!answer.ok) {
      // A link cut off while copying is as good as used up.
      return setFailure(shared(answer.error.code === 'bad_request' ? 'join_link_used' : answer.error.code));
    }
    client.setQueryData(sessionQuery.queryKey, null);
    setFailure(null);
    setDone(true);
  };

  return (
    <AccountPage
      title={t(isDone ? 'resetDone' : 'resetTitle')}
      hint={t(isDone ? 'resetDoneHint' : 'resetHint')}
      failure={failure}
      submitLabel={t(isDone ? 'toSignInForm' : 'resetSave')}
      isBusy={isBusy}
      onSubmit={() => void submit()}
    >
      {!isDone && <NewPasswordField value={password} onChange={setPassword} />}
    </AccountPage>
  );
}
