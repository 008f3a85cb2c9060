import type { ReactElement, ReactNode } from 'react';
import type { ConversationId } from '@parley/protocol';
import { composer } from '../../../commands/composer.handle.ts';
import { toggleNote } from '../../../commands/writing.commands.ts';
import { hotkeyText } from '../../../commands/hotkey.ts';
import { withOwnHotkey } from '../../../commands/own-hotkeys.ts';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { changeDraft, type DraftMode } from '../../../shared/screen/drafts.store.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './composer.module.css';

interface ComposerModesProps {
  readonly conversationId: ConversationId;
  readonly mode: DraftMode;
  /** What stands at the end of the same line. */
  readonly children?: ReactNode;
}

/** To the visitor or to the team. Each has a text of its own, so that a note never becomes an answer. */
export function ComposerModes({ conversationId, mode, children }: ComposerModesProps): ReactElement {
  const t = useConversationTexts();
  const choose = (chosen: DraftMode): void => {
    changeDraft(conversationId, { mode: chosen });
    composer()?.focus();
  };
  const { hotkey } = withOwnHotkey(toggleNote, useCommandContext().ownHotkeys);
  const keys = hotkey ? hotkeyText(hotkey) : '';
  return (
    <div className={styles['modesLine']}>
      <div className={styles['modes']} role="group">
        <button
          type="button"
          aria-pressed={mode === 'message'}
          title={keys}
          onClick={() => choose('message')}
        >
          {t('toVisitor')}
        </button>
        <button type="button" aria-pressed={mode === 'note'} title={keys} onClick={() => choose('note')}>
          <Icon name="lock" size={14} /> {t('toTeam')}
        </button>
      </div>
      {children}
    </div>
  );
}
