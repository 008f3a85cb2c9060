import type { ReactElement, ReactNode } from 'react';
import { formatInstant, formatTime } from '../../../shared/format/format.ts';
import { LinkedText } from './linked-text.tsx';
import styles from './timeline.module.css';

export interface MessageBubbleProps {
  readonly side: 'visitor' | 'operator';
  readonly text: string;
  readonly at: number;
  /** Named above the first bubble of a group when it is not obvious. */
  readonly author: string | null;
  readonly startsGroup: boolean;
  readonly endsGroup: boolean;
  /** Stands beside the time: ticks, or why it was not sent. */
  readonly children?: ReactNode;
}

/** One message, on the side of whoever wrote it. */
export function MessageBubble(props: MessageBubbleProps): ReactElement {
  const { side, text, at, author, startsGroup, endsGroup, children } = props;
  return (
    <div className={styles['message']} data-side={side} data-starts={startsGroup} data-ends={endsGroup}>
      {startsGroup && author && <span className={styles['author']}>{author}</span>}
      <div className={styles['bubble']} dir="auto">
        <LinkedText text={text} />
      </div>
      <div className={styles['foot']}>
        <time dateTime={new Date(at).toISOString()} title={formatInstant(at)}>
          {formatTime(at)}
        </time>
        {children}
      </div>
    </div>
  );
}
