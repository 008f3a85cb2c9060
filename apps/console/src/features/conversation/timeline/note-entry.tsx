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
  /** Colleagues who were told of it. */
  readonly told?: readonly string[];
  /** Advice for this operator, who has the conversation. */
  readonly isAdvice?: boolean;
  readonly children?: ReactNode;
}

/** A note of the team: across the whole width, striped and with a lock, so that nobody takes it for a message. */
export function NoteEntry({
  author,
  text,
  at,
  told = [],
  isAdvice = false,
  children,
}: NoteEntryProps): ReactElement {
  const t = useConversationTexts();
  return (
    <div className={styles['note']} data-advice={isAdvice}>
      <div className={styles['noteHead']}>
        <Icon name={isAdvice ? 'bolt' : 'lock'} size={14} />
        <strong>
          {author === null ? t('yourNote') : t(isAdvice ? 'adviceOf' : 'noteOf', { name: author })}
        </strong>
        <span className={styles['noteHint']}>{t('noteHidden')}</span>
        <time dateTime={new Date(at).toISOString()} title={formatInstant(at)}>
          {formatTime(at)}
        </time>
        {children}
      </div>
      <div className={styles['noteText']} dir="auto">
        <LinkedText text={text} />
      </div>
      {told.length > 0 && <p className={styles['noteHint']}>{t('told', { names: told.join(', ') })}</p>}
    </div>
  );
}
