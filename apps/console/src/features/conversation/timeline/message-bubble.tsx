import type { ReactElement, ReactNode } from 'react';
import type { Attachment } from '@parley/protocol';
import { formatInstant, formatTime } from '../../../shared/format/format.ts';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import { MessageFiles } from '../files/message-files.tsx';
import { LinkedText } from './linked-text.tsx';
import styles from './timeline.module.css';

export interface MessageBubbleProps {
  readonly side: 'visitor' | 'operator';
  readonly body: {
    readonly text: string;
    readonly attachments?: readonly Attachment[];
    readonly editedAt?: number | undefined;
    readonly removedAt?: number | undefined;
  };
  readonly at: number;
  /** Named above the first bubble of a group when it is not obvious. */
  readonly author: string | null;
  readonly startsGroup: boolean;
  readonly endsGroup: boolean;
  /** Stands in the bubble over the words: what they are about. */
  readonly quote?: ReactNode;
  /** Stands below the bubble: what came with the words. */
  readonly extra?: ReactNode;
  /** Stands beside the bubble: what can be done to it. */
  readonly actions?: ReactNode;
  /** Stands beside the time: ticks, or why it was not sent. */
  readonly children?: ReactNode;
}

/** One message, on the side of whoever wrote it. */
export function MessageBubble(props: MessageBubbleProps): ReactElement {
  const t = useConversationTexts();
  const files = props.body.attachments ?? [];
  const { side, body, at, author, startsGroup, endsGroup, actions, extra, quote, children } = props;
  return (
    <div
      className={styles['message']}
      data-side={side}
      data-starts={startsGroup}
      data-ends={endsGroup}
      data-changed={body.editedAt !== undefined}
    >
      {startsGroup && author && <span className={styles['author']}>{author}</span>}
      <div className={styles['line']}>
        {actions}
        <div className={styles['bubble']} dir="auto" data-removed={body.removedAt !== undefined}>
          {body.removedAt === undefined && quote}
          {body.removedAt === undefined ? <LinkedText text={body.text} /> : t('removed')}
          {files.length > 0 && <MessageFiles files={files} />}
        </div>
      </div>
      {extra}
      <div className={styles['foot']}>
        <time dateTime={new Date(at).toISOString()} title={formatInstant(at)}>
          {formatTime(at)}
        </time>
        {body.editedAt !== undefined && <span>{t('edited')}</span>}
        {children}
      </div>
    </div>
  );
}
