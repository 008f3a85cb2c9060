import { useEffect, useRef, type ReactElement } from 'react';
import type { QuickMessage } from '@parley/protocol';
import { textFor } from '../../../commands/quick-message.fill.ts';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './composer.module.css';

interface QuickMessageListProps {
  readonly id: string;
  readonly query: string;
  readonly found: readonly QuickMessage[];
  /** The visitor's, which chooses the text. */
  readonly language: string | null;
  /** Those that the visitor was sent already. */
  readonly said: ReadonlySet<string>;
  readonly active: number;
  readonly onChoose: (quick: QuickMessage) => void;
}

/** What the slash found. The focus stays in the field; arrows move, Enter inserts. */
export function QuickMessageList({
  id,
  query,
  found,
  language,
  said,
  active,
  onChoose,
}: QuickMessageListProps): ReactElement {
  const t = useConversationTexts();
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className={styles['quick']}>
      <p className="visually-hidden" role="status">
        {t('quickFound', { count: found.length })}
      </p>
      {found.length === 0 && <p className={styles['quickNone']}>{t('quickNone', { query })}</p>}
      <div id={id} role="listbox" aria-label={t('quickMessages')}>
        {found.map((quick, index) => (
          <div
            key={quick.id}
            id={`${id}-${index}`}
            ref={index === active ? current : undefined}
            role="option"
            aria-selected={index === active}
            // The field keeps its focus and its cursor; a finger that scrolls the list chooses nothing.
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() => onChoose(quick)}
          >
            <strong>/{quick.shortcode}</strong>
            <span>
              {quick.use !== '' && <b>{quick.use}</b>} {textFor(quick, language)}
            </span>
            {quick.attachments.length > 0 && <em>{t('quickFiles', { count: quick.attachments.length })}</em>}
            {said.has(quick.id) && <em>{t('quickSaid')}</em>}
            {quick.hotkey !== null && <kbd>Ctrl+Shift+{quick.hotkey}</kbd>}
          </div>
        ))}
      </div>
    </div>
  );
}
