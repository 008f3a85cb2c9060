import type { ReactElement, ReactNode } from 'react';
import { formatInstant, formatTime } from '../../../shared/format/format.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import { LinkedText } from './linked-text.tsx';
import styles from './timeline.module.css';

export interface NoteEntryProps {
  /** Null for one's own. */
  readonly author: string | null;
  readonly text: string;
  readonly at: number;
  readonly children?: ReactNode;
}

/** A note of the team: across the whole width, striped and with a lock, so that nobody takes it for a message. */
export function NoteEntry({ author, text, at, children }: NoteEntryProps): ReactElement {
  const t = useConversationTexts();
  return (
    <div className={styles['note']}>
      <div className={styles['noteHead']}>
        <Icon name="lock" size={14} />
        <strong>{author === null ? t('yourNote') : t('noteOf', { name: author })}</strong>
        <span className={styles['noteHint']}>{t('noteHidden')}</span>
        <time dateTime={new Date(at).toISOString()} title={formatInstant(at)}>
          {formatTime(at)}
        </time>
        {children}
      </div>
      <div className={styles['noteText']} dir="auto">
        <LinkedText text={text} />
      </div>
    </div>
  );
}
