import { useEffect, useState, type ReactElement } from 'react';
import { request } from '../../shared/api/request.ts';
import { SetUpFields } from '../../shared/second-step/set-up-fields.tsx';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';

interface SetUpStepProps {
  readonly ticket: string;
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onFailure: (failure: string) => void;
}

/** Fetches the secret of a sign-in that has to set up its second step, and shows it. */
export function SetUpStep({ ticket, code, onCode, onFailure }: SetUpStepProps): ReactElement | null {
  const shared = useSharedTexts();
  const [made, setMade] = useState<{ secret: string; uri: string } | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const begin = async (): Promise<void> => {
      const answer = await request('POST /v1/session/second-step', { body: { ticket } }, gone.signal);
      if (answer.ok) setMade(answer.value);
      else onFailure(shared(answer.error.code));
    };
    begin().catch((thrown: unknown) => {
      if (!gone.signal.aborted) throw thrown;
    });
    return () => gone.abort();
    // Once for each ticket: another secret would make the scanned one worthless.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ticket]);
  return made && <SetUpFields {...made} code={code} onCode={onCode} />;
}
