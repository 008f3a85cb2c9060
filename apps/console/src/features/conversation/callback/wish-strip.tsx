import { Button, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Conversation, Wish } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { useMe } from '../../../live/queries/session.query.ts';
import { request } from '../../../shared/api/request.ts';
import { formatInstant } from '../../../shared/format/format.ts';
import { useCallbackTexts } from './texts/use-callback-texts.ts';
import styles from './wish-strip.module.css';

interface WishStripProps {
  readonly conversation: Conversation;
  readonly wish: Wish;
}

/** How the visitor wants the answer, and what can be done about it. What happens arrives as entries. */
export function WishStrip({ conversation, wish }: WishStripProps): ReactElement {
  const t = useCallbackTexts();
  if (wish.kind === 'callback') return <Callback conversation={conversation} wish={wish} />;
  const email = wish.email ?? '';
  return (
    <section className={styles['strip']}>
      <p>
        {wish.dueAt === null ? t('left', { email }) : t('leftBy', { email, time: formatInstant(wish.dueAt) })}
      </p>
    </section>
  );
}

type Outcome = 'done' | 'tried' | 'failed';

/** A moment of a `datetime-local` field, in this browser's zone; null for an empty one. */
const readTime = (text: string): number | null => (text === '' ? null : new Date(text).getTime());

function Callback({ conversation, wish }: WishStripProps): ReactElement {
  const t = useCallbackTexts();
  const me = useMe().operator.id;
  const [when, setWhen] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<'taken' | 'failed'>();
  const [isBusy, setBusy] = useState(false);
  const isMine = wish.state === 'taken' && conversation.operatorId === me;
  const params = { conversationId: conversation.id };
  const time = wish.dueAt === null ? t('soon') : formatInstant(wish.dueAt);

  const tell = async (task: () => ReturnType<typeof takeCall>): Promise<void> => {
    setBusy(true);
    const answer = await task();
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.error.code === 'conversation_taken' ? 'taken' : 'failed');
    if (answer.ok) setNote('');
    if (answer.ok) setWhen('');
  };
  const takeCall = () =>
    request('POST /v1/conversations/:conversationId/callback/take', {
      params,
      body: { id: newCommandId(), dueAt: readTime(when) },
    });
  const close = (outcome: Outcome) =>
    request('POST /v1/conversations/:conversationId/callback/result', {
      params,
      body: {
        id: newCommandId(),
        outcome,
        dueAt: outcome === 'tried' ? readTime(when) : null,
        note: note.trim() || null,
        noteId: newCommandId(),
      },
    });
  return (
    <section className={styles['strip']} aria-label={t('title')}>
      <p>
        <strong>{isMine ? t('yours', { time }) : t('asked', { time })}</strong>
        {wish.note && <bdi> · {wish.note}</bdi>}
        {wish.attempts > 0 && <> · {t('tried', { count: wish.attempts })}</>}
      </p>
      <div className={styles['deeds']}>
        <Button component="a" href={`tel:${(wish.phone ?? '').replaceAll(/[^\d+]/g, '')}`} variant="default">
          {t('call', { phone: wish.phone ?? '' })}
        </Button>
        <TextInput
          type="datetime-local"
          aria-label={t('at')}
          value={when}
          onChange={({ currentTarget }) => setWhen(currentTarget.value)}
        />
        <Button loading={isBusy} disabled={isMine && when === ''} onClick={() => void tell(takeCall)}>
          {isMine ? t('move') : t('take')}
        </Button>
      </div>
      {isMine && (
        <div className={styles['deeds']} role="group" aria-label={t('result')}>
          <TextInput
            aria-label={t('note')}
            placeholder={t('note')}
            maxLength={5_000}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Button variant="default" onClick={() => void tell(() => close('done'))}>
            {t('done')}
          </Button>
          <Button variant="default" onClick={() => void tell(() => close('tried'))}>
            {t('notReached')}
          </Button>
          <Button variant="subtle" onClick={() => void tell(() => close('failed'))}>
            {t('giveUp')}
          </Button>
        </div>
      )}
      <p role="alert">{problem && t(problem)}</p>
    </section>
  );
}
