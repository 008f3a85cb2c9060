import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './tone-note.module.css';

/** How the owner wants the people of this site to be spoken with: one line that unfolds. Nothing where nothing is written. */
export function ToneNote({ conversation }: { readonly conversation: Conversation }): ReactElement | null {
  const t = useConversationTexts();
  const { sites } = useCommandContext();
  const note = sites.find(({ id }) => id === conversation.siteId)?.settings.toneNote;
  if (!note) return null;
  return (
    <details className={styles['note']}>
      <summary>
        {t('tone')} <span dir="auto">{note}</span>
      </summary>
      <p dir="auto">{note}</p>
    </details>
  );
}
