import { Button, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Conversation, Wish } from '@parley/protocol';
import { callDone, callFailed, callTried, moveCall, takeCall } from '../../../commands/callback.commands.ts';
import { CommandButton } from '../../../commands/command-button.tsx';
import { useMe } from '../../../live/queries/session.query.ts';
import { formatInstant } from '../../../shared/format/format.ts';
import { changeCallForm, useCallForm } from '../../../shared/screen/call-form.store.ts';
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

function Callback({ conversation, wish }: WishStripProps): ReactElement {
  const t = useCallbackTexts();
  const me = useMe().operator.id;
  const { id } = conversation;
  const { when, note, problem } = useCallForm(id);
  const isMine = wish.state === 'taken' && conversation.operatorId === me;
  const time = wish.dueAt === null ? t('soon') : formatInstant(wish.dueAt);
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
          onChange={({ currentTarget: { value } }) => changeCallForm(id, { when: value })}
        />
        <CommandButton
          command={isMine ? moveCall : takeCall}
          conversation={conversation}
          look="filled"
          staysVisible
        />
      </div>
      {isMine && (
        <div className={styles['deeds']} role="group" aria-label={t('result')}>
          <TextInput
            aria-label={t('note')}
            placeholder={t('note')}
            maxLength={5_000}
            value={note}
            onChange={({ currentTarget: { value } }) => changeCallForm(id, { note: value })}
          />
          <CommandButton command={callDone} conversation={conversation} staysVisible />
          <CommandButton command={callTried} conversation={conversation} staysVisible />
          <CommandButton command={callFailed} conversation={conversation} look="subtle" staysVisible />
        </div>
      )}
      <p role="alert">{problem && t(problem)}</p>
    </section>
  );
}
