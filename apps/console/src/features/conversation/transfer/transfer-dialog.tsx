import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { newCommandId } from '@parley/protocol/ids';
import { useLive } from '../../../live/live.ts';
import { closeDialog } from '../../../shared/screen/panels.store.ts';
import { showToast } from '../../../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import { ReceiverList } from './receiver-list.tsx';
import type { Receiver } from './receivers.ts';
import styles from './transfer-dialog.module.css';

/** Passes the conversation to a colleague or a team, with a note for whoever takes it. */
export function TransferDialog({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const [t, shared] = [useConversationTexts(), useSharedTexts()];
  const live = useLive();
  const [receiver, setReceiver] = useState<Receiver | null>(null);
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const pass = async (): Promise<void> => {
    if (!receiver) return setFailure(t('chooseReceiver'));
    setBusy(true);
    const answer = await live.ask({
      name: 'conversation.transfer',
      payload: {
        id: newCommandId(),
        conversationId: conversation.id,
        to: receiver.to,
        note: note.trim() || null,
        noteId: newCommandId(),
      },
    });
    setBusy(false);
    if (!answer.ok) return setFailure(shared(answer.error.code));
    closeDialog();
    showToast(t('transferred', { name: receiver.name }));
  };

  return (
    <DialogFrame title={t('transferTitle')} onClose={closeDialog}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void pass();
        }}
      >
        <p className={styles['hint']}>{t('transferHint')}</p>
        <ReceiverList chosen={receiver} onChoose={setReceiver} />
        <label className={styles['note']}>
          <strong>{t('transferNote')}</strong>
          <small>{t('transferNoteHint')}</small>
          <textarea
            rows={3}
            maxLength={LIMITS.noteChars}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </label>
        <p role="alert" className={styles['failure']}>
          {failure !== null && (
            <>
              <Icon name="alert" size={16} /> {failure}
            </>
          )}
        </p>
        <div className={styles['buttons']}>
          <Button variant="default" onClick={closeDialog}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {receiver ? t('transferTo', { name: receiver.name }) : t('transferTitle')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
