import { useEffect, useRef, type ReactElement } from 'react';
import type { QuickMessage } from '@parley/protocol';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './composer.module.css';

interface QuickMessageListProps {
  readonly id: string;
  readonly query: string;
  readonly found: readonly QuickMessage[];
  readonly active: number;
  readonly onChoose: (quick: QuickMessage) => void;
}

/** What the slash found. The focus stays in the field; arrows move, Enter inserts. */
export function QuickMessageList({ id, query, found, active, onChoose }: QuickMessageListProps): ReactElement {
  const t = useConversationTexts();
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // In newer browsers this returns a promise, which an effect must not.
    void current.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className={styles['quick']}>
      <p className="visually-hidden" role="status">
        {t('quickFound', { count: found.length })}
      </p>
      {found.length === 0 && <p className={styles['quickNone']}>{t('quickNone', { query })}</p>}
      <ul id={id} role="listbox" aria-label={t('quickMessages')}>
        {found.map((quick, index) => (
          <li
            key={quick.id}
            id={`${id}-${index}`}
            ref={index === active ? current : undefined}
            role="option"
            aria-selected={index === active}
            // Before the field loses its focus and its cursor.
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(quick);
            }}
          >
            <strong>/{quick.shortcode}</strong>
            <span>{quick.text}</span>
            {quick.hotkey !== null && <kbd>Ctrl+Shift+{quick.hotkey}</kbd>}
          </li>
        ))}
      </ul>
    </div>
  );
}
