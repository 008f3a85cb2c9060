import { useState, type ReactElement } from 'react';
import type { Me } from '@parley/protocol';
import { request } from '../../shared/api/request.ts';
import { CodeInput } from '../../shared/second-step/code-input.tsx';
import { RecoveryCodes } from '../../shared/second-step/recovery-codes.tsx';
import { useSecondStepTexts } from '../../shared/second-step/texts/use-second-step-texts.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { AccountPage } from './account-page.tsx';
import { SetUpStep } from './set-up-step.tsx';
import { useSignInTexts } from './texts/use-sign-in-texts.ts';
import { Way } from './way.tsx';

interface SecondStepProps {
  readonly entry: { readonly step: 'code' | 'set-up'; readonly ticket: string };
  readonly onDone: (me: Me) => void;
  readonly onBack: () => void;
}

/** The second step of signing in: a code; or, where the workspace asks for it, an authenticator to set up first. */
export function SecondStep({ entry, onDone, onBack }: SecondStepProps): ReactElement {
  const [t, shared, second] = [useSignInTexts(), useSharedTexts(), useSecondStepTexts()];
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<{ me: Me; codes: readonly string[] } | null>(null);

  const submit = async (): Promise<void> => {
    if (code.trim().length < 6) return setFailure(second('codeMissing'));
    setBusy(true);
    const answer = await request('POST /v1/session/code', { body: { ticket: entry.ticket, code } });
    setBusy(false);
    if (!answer.ok) return setFailure(shared(answer.error.code));
    const { me, recoveryCodes } = answer.value;
    if (recoveryCodes) setMade({ me, codes: recoveryCodes });
    else onDone(me);
  };

  if (made) {
    return (
      <AccountPage
        title={second('keep')}
        hint={second('keepWhy')}
        failure={null}
        submitLabel={second('kept')}
        isBusy={false}
        onSubmit={() => onDone(made.me)}
      >
        <RecoveryCodes codes={made.codes} />
      </AccountPage>
    );
  }
  const isNew = entry.step === 'set-up';
  return (
    <AccountPage
      title={t(isNew ? 'setUpTitle' : 'codeTitle')}
      hint={t(isNew ? 'setUpHint' : 'codeHint')}
      failure={failure}
      submitLabel={t('signIn')}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      foot={<Way label={t('beginAgain')} onGo={onBack} />}
    >
      {isNew ? (
        <SetUpStep ticket={entry.ticket} code={code} onCode={setCode} onFailure={setFailure} />
      ) : (
        <CodeInput label={t('code')} value={code} onChange={setCode} />
      )}
    </AccountPage>
  );
}
