import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { usePreview } from '../../live/typing.store.ts';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';
import styles from './conversation-screen.module.css';
import { WritingHint } from './faces/faces.tsx';
import { useConversationTexts } from './texts/use-conversation-texts.ts';

/** The end of a long preview is what is being typed now. */
const MOST = 160;
const tailOf = (text: string): string => (text.length > MOST ? `…${text.slice(-MOST)}` : text);

/** What the visitor is typing, in a strip that is always there, so that nothing jumps when it fills. Not read aloud: it changes with every key. */
export function PreviewStrip({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const t = useConversationTexts();
  const name = useVisitorLabel()(conversation.visitorName, conversation.visitorId);
  const preview = usePreview(conversation.id);
  return (
    <div className={styles['preview']} data-testid="typing-preview">
      {preview !== undefined && (
        <>
          <span className={styles['previewLabel']} title={t('isTyping', { name })}>
            {t('notSentYet')}
          </span>
          <div className={styles['previewText']}>
            <em dir="auto">{tailOf(preview)}</em>
          </div>
        </>
      )}
      <WritingHint conversationId={conversation.id} />
    </div>
  );
}
