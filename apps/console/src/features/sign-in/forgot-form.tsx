import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { fetchReply, request } from '../../shared/api/request.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { AccountPage } from './account-page.tsx';
import { useSignInTexts } from './texts/use-sign-in-texts.ts';
import { Way } from './way.tsx';

/** Asks for a link by mail; where no mail is sent from here, says who can make one. */
export function ForgotForm({ onBack }: { readonly onBack: () => void }): ReactElement | null {
  const [t, shared] = [useSignInTexts(), useSharedTexts()];
  const { data } = useQuery({
    queryKey: ['session', 'mail'],
    queryFn: ({ signal }) => fetchReply('GET /v1/session', {}, signal),
  });
  const [email, setEmail] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);

  const submit = async (): Promise<void> => {
    if (email.trim() === '') return setFailure(t('emailNeeded'));
    setBusy(true);
    const answer = await request('POST /v1/password-resets', { body: { email: email.trim() } });
    setBusy(false);
    // An address that is none belongs to nobody, and nobody is told who has one.
    if (answer.ok || answer.error.code === 'bad_request') setAsked(true);
    else setFailure(shared(answer.error.code));
  };

  if (!data) return null;
  const isOver = isAsked || !data.hasMail;
  return (
    <AccountPage
      title={t('forgotTitle')}
      hint={t(isAsked ? 'forgotSent' : data.hasMail ? 'forgotHint' : 'forgotNoMail')}
      failure={failure}
      submitLabel={t(isOver ? 'toSignInForm' : 'forgotSend')}
      isBusy={isBusy}
      onSubmit={() => (isOver ? onBack() : void submit())}
      foot={!isOver && <Way label={t('toSignInForm')} onGo={onBack} />}
    >
      {!isOver && (
        <TextInput
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          autoFocus
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      )}
    </AccountPage>
  );
}
