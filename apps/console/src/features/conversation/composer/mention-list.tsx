import type { ReactElement } from 'react';
import type { Operator } from '@parley/protocol';
import { PresenceDot } from '../../../shared/ui/presence-dot.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './composer.module.css';

interface MentionListProps {
  readonly id: string;
  readonly found: readonly Operator[];
  readonly active: number;
  readonly onChoose: (colleague: Operator) => void;
}

/** Colleagues who can be told of a note. The focus stays in the field; arrows move, Enter inserts. */
export function MentionList({ id, found, active, onChoose }: MentionListProps): ReactElement {
  const t = useConversationTexts();
  return (
    <div className={styles['quick']}>
      <p className="visually-hidden" role="status">
        {t('mentionFound', { count: found.length })}
      </p>
      {found.length === 0 && <p className={styles['quickNone']}>{t('mentionNone')}</p>}
      <div id={id} role="listbox" aria-label={t('mention')}>
        {found.map((colleague, index) => (
          <div
            key={colleague.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // The field keeps its focus and its cursor.
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() => onChoose(colleague)}
          >
            <strong>{colleague.name}</strong>
            <PresenceDot presence={colleague.presence} />
          </div>
        ))}
      </div>
    </div>
  );
}
