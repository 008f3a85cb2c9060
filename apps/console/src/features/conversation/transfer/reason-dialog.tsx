import '@mantine/core/styles/Input.css';
import { Button, Textarea } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import { useQuery } from '@tanstack/react-query';
import { useLive, type Live } from '../../../live/live.ts';
import { operatorsQuery } from '../../../live/queries/settings.queries.ts';
import { closeDialog } from '../../../shared/screen/panels.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import { useTransferTexts } from './texts/use-transfer-texts.ts';
import styles from './transfer-dialog.module.css';

interface ReasonDialogProps {
  readonly conversation: Conversation;
  readonly deed: 'decline' | 'take-over';
}

const WORDS = {
  decline: { title: 'decline', hint: 'declineHint' },
  'take-over': { title: 'takeOver', hint: 'takeOverHint' },
} as const;

function tell(live: Live, { conversation, deed }: ReasonDialogProps, reason: string) {
  const ids = { id: newCommandId(), conversationId: conversation.id };
  if (deed === 'take-over') return live.ask({ name: 'conversation.takeover', payload: { ...ids, reason } });
  const handoverId = conversation.handover?.id ?? ids.id;
  return live.ask({ name: 'handover.close', payload: { ...ids, handoverId, reason } });
}

/** Declines what was offered, or takes a conversation over: both with a reason that the colleague reads. */
export function ReasonDialog(props: ReasonDialogProps): ReactElement {
  const { conversation, deed } = props;
  const [t, shared] = [useTransferTexts(), useSharedTexts()];
  const live = useLive();
  const { data: operators } = useQuery(operatorsQuery);
  const owner = operators?.find(({ id }) => id === conversation.operatorId)?.name ?? '…';
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    if (reason.trim() === '') return setFailure(t('reasonMissing'));
    setBusy(true);
    const answer = await tell(live, props, reason.trim());
    setBusy(false);
    if (answer.ok) closeDialog();
    else setFailure(shared(answer.error.code));
  };

  const words = WORDS[deed];
  return (
    <DialogFrame title={t(words.title)} onClose={closeDialog}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={styles['hint']}>{t(words.hint, { name: owner })}</p>
        <Textarea
          size="sm"
          label={t('reason')}
          required
          autosize
          minRows={2}
          maxRows={5}
          maxLength={LIMITS.reasonChars}
          value={reason}
          error={failure}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              void submit();
            }
          }}
        />
        <div className={styles['buttons']}>
          <Button variant="default" onClick={closeDialog}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t(words.title)}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
