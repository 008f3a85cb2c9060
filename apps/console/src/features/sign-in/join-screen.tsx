import '@mantine/core/styles/Input.css';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useState, type ReactElement } from 'react';
import type { Me, RouteReply } from '@parley/protocol';
import { sessionQuery } from '../../live/queries/session.query.ts';
import { request } from '../../shared/api/request.ts';
import { goTo, inboxPlace } from '../../shared/router/use-place.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { unlockSound } from '../../shared/sound/tones.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { AccountPage } from './account-page.tsx';
import { LIMITS } from '@parley/protocol/limits';
import { NewPasswordField } from './new-password-field.tsx';
import { useSignInTexts } from './texts/use-sign-in-texts.ts';

const SecondStep = lazy(async () => ({ default: (await import('./second-step.tsx')).SecondStep }));

/** Where a join link leads: choose a password and be signed in. */
export function JoinScreen({ token }: { readonly token: string }): ReactElement {
  const [t, shared] = [useSignInTexts(), useSharedTexts()];
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [entry, setEntry] = useState<Exclude<RouteReply<'POST /v1/join'>, { step: 'done' }> | null>(null);

  const goIn = (me: Me): void => {
    client.setQueryData(sessionQuery.queryKey, me);
    goTo(inboxPlace(), 'replace');
  };
  const submit = async (): Promise<void> => {
    void unlockSound();
    if (password.length < LIMITS.passwordChars)
      return setFailure(t('passwordTooShort', { count: LIMITS.passwordChars }));
    setBusy(true);
    const answer = await request('POST /v1/join', { body: { token, password } });
    setBusy(false);
    if (!answer.ok) {
      // A link cut off while copying is as good as used up.
      return setFailure(shared(answer.error.code === 'bad_request' ? 'join_link_used' : answer.error.code));
    }
    if (answer.value.step === 'done') goIn(answer.value.me);
    else setEntry(answer.value);
  };

  if (entry) return <SecondStep entry={entry} onBack={() => goTo(inboxPlace(), 'replace')} onDone={goIn} />;
  return (
    <AccountPage
      title={t('joinTitle')}
      hint={t('joinHint')}
      failure={failure}
      submitLabel={t('join')}
      isBusy={isBusy}
      onSubmit={() => void submit()}
    >
      <NewPasswordField value={password} onChange={setPassword} />
      <a href={hrefOf(inboxPlace())}>{t('toSignIn')}</a>
    </AccountPage>
  );
}
