import { Button, TextInput } from '@mantine/core';
import { lazy, Suspense, useState, type FormEvent, type ReactElement } from 'react';
import { request, type Failure } from '../../shared/api/request.ts';
import { useSecondStepTexts } from '../../shared/second-step/texts/use-second-step-texts.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import styles from './account.module.css';
import { FailureLine } from './section.tsx';
import { useAccountTexts } from './texts/use-account-texts.ts';

// The drawer of the picture comes only when there is one to draw.
const SetUpFields = lazy(async () => ({
  default: (await import('../../shared/second-step/set-up-fields.tsx')).SetUpFields,
}));
const RecoveryCodes = lazy(async () => ({
  default: (await import('../../shared/second-step/recovery-codes.tsx')).RecoveryCodes,
}));

interface SecondStepFormProps {
  readonly doing: 'on' | 'off';
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type Stage =
  | { readonly name: 'password' }
  | { readonly name: 'code'; readonly secret: string; readonly uri: string }
  | { readonly name: 'codes'; readonly codes: readonly string[] };

/** Switches the second step on or off: the password first, then the first code, then the recovery codes. */
export function SecondStepForm({ doing, onDone, onCancel }: SecondStepFormProps): ReactElement {
  const [t, shared, second] = [useAccountTexts(), useSharedTexts(), useSecondStepTexts()];
  const [stage, setStage] = useState<Stage>({ name: 'password' });
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const step = async (): Promise<Failure | null> => {
    if (stage.name === 'codes') return null;
    if (stage.name === 'code') {
      const answer = await request('PUT /v1/second-step', { body: { code } });
      if (!answer.ok) return answer.error;
      setStage({ name: 'codes', codes: answer.value.recoveryCodes });
      return null;
    }
    if (doing === 'off') {
      const answer = await request('POST /v1/second-step/off', { body: { password } });
      if (!answer.ok) return answer.error;
      onDone();
      return null;
    }
    const answer = await request('POST /v1/second-step', { body: { password } });
    if (!answer.ok) return answer.error;
    setStage({ name: 'code', ...answer.value });
    return null;
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (stage.name === 'codes') return onDone();
    if (stage.name === 'code' && code.trim().length < 6) return setFailure(second('codeMissing'));
    setBusy(true);
    const failed = await step();
    setBusy(false);
    setFailure(failed && shared(failed.code));
  };

  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <Suspense fallback={null}>
        {stage.name === 'password' && (
          <TextInput
            label={t('ownPassword')}
            type="password"
            name="password"
            autoComplete="current-password"
            maxLength={200}
            value={password}
            autoFocus
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        {stage.name === 'code' && (
          <SetUpFields secret={stage.secret} uri={stage.uri} code={code} onCode={setCode} />
        )}
        {stage.name === 'codes' && (
          <>
            <p>
              <strong>{second('keep')}.</strong> {second('keepWhy')}
            </p>
            <RecoveryCodes codes={stage.codes} />
          </>
        )}
      </Suspense>
      <FailureLine failure={failure} />
      <div className={styles['buttons']}>
        {stage.name !== 'codes' && (
          <Button variant="default" onClick={onCancel}>
            {shared('cancel')}
          </Button>
        )}
        <Button type="submit" loading={isBusy}>
          {stage.name === 'codes' ? second('kept') : t(stage.name === 'code' ? 'confirm' : 'goOn')}
        </Button>
      </div>
    </form>
  );
}
