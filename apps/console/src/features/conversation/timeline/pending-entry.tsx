import type { ReactElement } from 'react';
import { useLive } from '../../../live/live.ts';
import type { PendingEntry as Entry } from '../../../live/live.store.ts';
import { changeDraft, draftOf } from '../../../shared/screen/drafts.store.ts';
import { useUploadsStore } from '../../../shared/screen/uploads.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import { DeliveryMark } from './delivery-mark.tsx';
import { MessageBubble } from './message-bubble.tsx';
import { NoteEntry } from './note-entry.tsx';
import styles from './timeline.module.css';

const MARKS = { waiting: 'waitingToSend', sending: 'sending', sent: 'sent' } as const;

/** How far it has come; what the server has not confirmed after a few seconds says in words that it waits. */
export function PendingMark({
  entry: { state, isLate, isKept },
}: {
  readonly entry: Entry;
}): ReactElement | null {
  const t = useConversationTexts();
  if (state === 'refused') return null;
  const isWaiting = state !== 'sent' && isLate;
  return (
    <>
      <DeliveryMark mark={isWaiting ? 'waitingToSend' : MARKS[state]} />
      {isWaiting && <span aria-hidden="true">{t('waitingToSend')}</span>}
      {!isKept && <span>{t('notKept')}</span>}
    </>
  );
}

/** Something written here that has not arrived yet, and what to do when it never will. */
export function PendingEntry({ entry }: { readonly entry: Entry }): ReactElement | null {
  const { request, createdAt } = entry.item;
  const sent = useUploadsStore((uploads) => uploads.sent);
  if (request.name !== 'message.send' && request.name !== 'note.add') return null;
  const { text } = request.payload;
  const ids = 'attachmentIds' in request.payload ? (request.payload.attachmentIds ?? []) : [];
  const attachments = ids.flatMap((id) => sent[id] ?? []);
  const state = <PendingMark entry={entry} />;
  const refusal = entry.state === 'refused' && <Refusal entry={entry} />;
  if (request.name === 'note.add') {
    return (
      <>
        <NoteEntry author={null} text={text} at={createdAt}>
          {state}
        </NoteEntry>
        {refusal}
      </>
    );
  }
  return (
    <>
      <MessageBubble
        side="operator"
        body={{ text, attachments }}
        at={createdAt}
        author={null}
        startsGroup
        endsGroup
      >
        {state}
      </MessageBubble>
      {refusal}
    </>
  );
}

/** Why it was refused, and what can be done with it. */
export function Refusal({ entry }: { readonly entry: Entry }): ReactElement {
  const [t, shared] = [useConversationTexts(), useSharedTexts()];
  const live = useLive();
  const takeBack = (): void => {
    const written = live.takeBack(entry.item.id);
    const conversationId = written?.payload.conversationId;
    if (!written || !conversationId || !('text' in written.payload)) return;
    const field = written.name === 'note.add' ? 'note' : 'message';
    const before = draftOf(conversationId)[field];
    changeDraft(conversationId, {
      mode: field,
      [field]: [written.payload.text, before].filter(Boolean).join('\n'),
    });
  };
  return (
    <p role="alert" className={styles['refusal']}>
      <Icon name="alert" size={16} />
      <span>
        <strong>{t('refused')}</strong> {entry.error && shared(entry.error.code)}
      </span>
      <button type="button" onClick={() => live.retry(entry.item.id)}>
        {shared('retry')}
      </button>
      <button type="button" onClick={takeBack}>
        {t('takeBack')}
      </button>
    </p>
  );
}
