import '@mantine/core/styles/Input.css';
import { Button, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import { useLive } from '../../../live/live.ts';
import { formatMoment } from '../../../shared/format/format.ts';
import { draftOf } from '../../../shared/screen/drafts.store.ts';
import { closeDialog } from '../../../shared/screen/panels.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { fieldTime } from '../../../shared/time/field-time.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import styles from './promise.module.css';
import { readTime, soonest, SOON_MINUTES } from './read-time.ts';
import { usePromiseTexts } from './texts/use-promise-texts.ts';

/** What is promised and by when; a time in the answer that is being written stands here already. */
export function PromiseDialog({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const [t, shared] = [usePromiseTexts(), useSharedTexts()];
  const live = useLive();
  const [from] = useState(() => startingFrom(draftOf(conversation.id).message, live.now()));
  const [text, setText] = useState(from.text || t('standard'));
  const [when, setWhen] = useState(fieldTime(from.dueAt));
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const promise = async (): Promise<void> => {
    const dueAt = when === '' ? 0 : new Date(when).getTime();
    if (text.trim() === '') return setFailure(t('sayWhat'));
    if (dueAt <= live.now()) return setFailure(t('later'));
    setBusy(true);
    const payload = { id: newCommandId(), conversationId: conversation.id, text: text.trim(), dueAt };
    const answer = await live.ask({ name: 'promise.make', payload });
    setBusy(false);
    if (answer.ok) closeDialog();
    else setFailure(shared(answer.error.code));
  };
  return (
    <DialogFrame title={t('title')} onClose={closeDialog}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void promise();
        }}
      >
        <p className={styles['hint']}>{t('hint')}</p>
        <TextInput
          label={t('what')}
          // For the browser's own dialog, which would begin at its close button.
          ref={(field) => field?.setAttribute('autofocus', '')}
          maxLength={LIMITS.promiseChars}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label={t('when')}
          value={when}
          onChange={({ currentTarget }) => setWhen(currentTarget.value)}
        />
        <div className={styles['soon']} role="group" aria-label={t('soon')}>
          {SOON_MINUTES.map((minutes) => {
            const at = soonest(live.now(), minutes);
            return (
              <button key={minutes} type="button" onClick={() => setWhen(fieldTime(at))}>
                {formatMoment(at)}
              </button>
            );
          })}
        </div>
        {conversation.promise && <p className={styles['hint']}>{t('replaces')}</p>}
        <p role="alert">{failure}</p>
        <Button type="submit" loading={isBusy}>
          {t('promise')}
        </Button>
      </form>
    </DialogFrame>
  );
}

/** What the answer that is being written says, if it names a time. */
function startingFrom(draft: string, now: number): { readonly text: string; readonly dueAt: number } {
  const dueAt = readTime(draft, now);
  return dueAt === null
    ? { text: '', dueAt: soonest(now, 30) }
    : { text: draft.trim().slice(0, LIMITS.promiseChars), dueAt };
}
