import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Failure } from '../../../shared/api/request.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import styles from './section.module.css';

interface RemoveButtonProps {
  readonly name: string;
  readonly onRemove: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Failure }>;
  readonly onRemoved: () => void;
}

type RemoveState =
  | { readonly name: 'resting' | 'asking' | 'removing' }
  | { readonly name: 'failed'; readonly code: Failure['code'] };

/** Deletes after a second press in another place, because it cannot be undone. */
export function RemoveButton({ name, onRemove, onRemoved }: RemoveButtonProps): ReactElement {
  const t = useSettingsTexts();
  const shared = useSharedTexts();
  const [state, setState] = useState<RemoveState>({ name: 'resting' });
  const remove = async (): Promise<void> => {
    setState({ name: 'removing' });
    const answer = await onRemove();
    if (answer.ok) onRemoved();
    else setState({ name: 'failed', code: answer.error.code });
  };
  if (state.name === 'resting') {
    return (
      <Button
        variant="subtle"
        color="gray"
        aria-label={t('removeNamed', { name })}
        onClick={() => setState({ name: 'asking' })}
      >
        {t('remove')}
      </Button>
    );
  }
  return (
    <div className={styles['asking']} role="group" aria-label={t('removeAsk', { name })}>
      <p role="alert">{state.name === 'failed' ? shared(state.code) : t('removeAsk', { name })}</p>
      <Button variant="default" autoFocus onClick={() => setState({ name: 'resting' })}>
        {shared('cancel')}
      </Button>
      <Button color="gray" loading={state.name === 'removing'} onClick={() => void remove()}>
        {t('removeYes')}
      </Button>
    </div>
  );
}
