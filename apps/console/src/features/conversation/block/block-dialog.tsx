import '@mantine/core/styles/Input.css';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { BlockReason, BlockSpan, Conversation } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import { useLive } from '../../../live/live.ts';
import { roleLimitsQuery } from '../../../live/queries/role-limits.query.ts';
import { useMe } from '../../../live/queries/session.query.ts';
import { failureOf } from '../../../shared/api/request.ts';
import { closeDialog } from '../../../shared/screen/panels.store.ts';
import { showToast } from '../../../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import styles from '../transfer/transfer-dialog.module.css';
import { REASONS, spansFor } from './choices.ts';
import { useBlockTexts } from './texts/use-block-texts.ts';

/** Closes the chat to the visitor for a time, with a reason that only the team reads. */
export function BlockDialog({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const t = useBlockTexts();
  const { role } = useMe().operator;
  const { data: limits, error, refetch } = useQuery(roleLimitsQuery);
  const spans = limits && spansFor(role, limits);
  return (
    <DialogFrame title={t('title')} onClose={closeDialog}>
      {spans ? (
        <BlockForm conversation={conversation} spans={spans} />
      ) : error ? (
        <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <div className={styles['form']} aria-busy="true">
          <Skeleton height="58px" />
          <Skeleton height="58px" />
          <Skeleton height="80px" />
        </div>
      )}
    </DialogFrame>
  );
}

interface BlockFormProps {
  readonly conversation: Conversation;
  readonly spans: readonly BlockSpan[];
}

function BlockForm({ conversation, spans }: BlockFormProps): ReactElement {
  const [t, shared] = [useBlockTexts(), useSharedTexts()];
  const live = useLive();
  const [span, setSpan] = useState<BlockSpan>(spans[0] ?? 'hour');
  const [reason, setReason] = useState<BlockReason>('insults');
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (spans.length === 0) return <p className={styles['hint']}>{t('forSupervisors')}</p>;

  const block = async (): Promise<void> => {
    if (reason === 'other' && words.trim() === '') return setFailure(t('wordsMissing'));
    setBusy(true);
    const ids = { id: newCommandId(), conversationId: conversation.id };
    const payload = { ...ids, span, reason, words: words.trim() };
    const answer = await live.ask({ name: 'visitor.block', payload });
    setBusy(false);
    if (!answer.ok) return setFailure(shared(answer.error.code));
    closeDialog();
    showToast(t('done'));
  };

  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void block();
      }}
    >
      <p className={styles['hint']}>{t('hint')}</p>
      <NativeSelect
        size="sm"
        label={t('span')}
        value={span}
        data={spans.map((value) => ({ value, label: t(value) }))}
        onChange={({ currentTarget }) => setSpan(spans.find((one) => one === currentTarget.value) ?? span)}
      />
      <NativeSelect
        size="sm"
        label={t('reason')}
        value={reason}
        data={REASONS.map((value) => ({ value, label: t(value) }))}
        onChange={({ currentTarget }) =>
          setReason(REASONS.find((one) => one === currentTarget.value) ?? reason)
        }
      />
      <Textarea
        size="sm"
        label={t('words')}
        description={t('wordsHint')}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={LIMITS.reasonChars}
        value={words}
        error={failure}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <div className={styles['buttons']}>
        <Button variant="default" onClick={closeDialog}>
          {shared('cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t('block')}
        </Button>
      </div>
    </form>
  );
}
