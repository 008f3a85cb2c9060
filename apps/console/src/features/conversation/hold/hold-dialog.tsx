import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { useLive } from '../../../live/live.ts';
import { closeDialog } from '../../../shared/screen/panels.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import styles from './hold-dialog.module.css';
import { useHoldTexts } from './texts/use-hold-texts.ts';

const MINUTE = 60_000;
const CHOICES = ['visitor', 'quarter', 'hour', 'tomorrow', 'time'] as const;
type Choice = (typeof CHOICES)[number];

/** Nine o'clock tomorrow, where this browser is. */
function tomorrow(): number {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  return day.setHours(9, 0, 0, 0);
}

/** Until when it is on hold; null is until the visitor writes, undefined no time at all. */
function untilOf(choice: Choice, time: string, now: number): number | null | undefined {
  switch (choice) {
    case 'visitor':
      return null;
    case 'quarter':
      return now + 15 * MINUTE;
    case 'hour':
      return now + 60 * MINUTE;
    case 'tomorrow':
      return tomorrow();
    case 'time': {
      const at = new Date(time).getTime();
      return Number.isNaN(at) || at <= now ? undefined : at;
    }
  }
}

/** Until when a conversation is on hold. A visitor's message ends it in any case, and that is said. */
export function HoldDialog({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const [t, shared] = [useHoldTexts(), useSharedTexts()];
  const live = useLive();
  const [choice, setChoice] = useState<Choice>('visitor');
  const [time, setTime] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const hold = async (): Promise<void> => {
    const until = untilOf(choice, time, Math.round(live.now()));
    if (until === undefined) return setFailure(t('chooseTime'));
    const payload = { id: newCommandId(), conversationId: conversation.id, until };
    const answer = await live.ask({ name: 'conversation.hold', payload });
    if (answer.ok) closeDialog();
    else setFailure(shared(answer.error.code));
  };
  return (
    <DialogFrame title={t('title')} onClose={closeDialog}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void hold();
        }}
      >
        <p>{t('hint')}</p>
        <fieldset>
          <legend>{t('until')}</legend>
          {CHOICES.map((one) => (
            <label key={one}>
              <input type="radio" name="until" checked={choice === one} onChange={() => setChoice(one)} />
              {t(one)}
            </label>
          ))}
        </fieldset>
        {choice === 'time' && (
          <input
            type="datetime-local"
            aria-label={t('time')}
            value={time}
            onChange={({ currentTarget }) => setTime(currentTarget.value)}
          />
        )}
        <p role="alert">{failure}</p>
        <div className={styles['buttons']}>
          <Button variant="default" onClick={closeDialog}>
            {shared('cancel')}
          </Button>
          <Button type="submit">{t('title')}</Button>
        </div>
      </form>
    </DialogFrame>
  );
}
