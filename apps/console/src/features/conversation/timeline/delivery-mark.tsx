import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './timeline.module.css';

export type Mark = 'sending' | 'waitingToSend' | 'sent' | 'delivered' | 'read';

/** How far the visitor's side has come with the entry at this place. */
export function markOf(
  seq: number,
  reached: Pick<Conversation, 'visitorDeliveredSeq' | 'visitorSeenSeq'>,
): Mark {
  if (seq <= reached.visitorSeenSeq) return 'read';
  return seq <= reached.visitorDeliveredSeq ? 'delivered' : 'sent';
}

const ICONS = {
  sending: 'clock',
  waitingToSend: 'clock',
  sent: 'check',
  delivered: 'checks',
  read: 'checks',
} as const;

/** One or two ticks; the word is the title and is read aloud. */
export function DeliveryMark({ mark }: { readonly mark: Mark }): ReactElement {
  const t = useConversationTexts();
  return (
    <span className={styles['mark']} data-mark={mark} title={t(mark)}>
      <Icon name={ICONS[mark]} size={14} />
      <span className="visually-hidden">{t(mark)}</span>
    </span>
  );
}
