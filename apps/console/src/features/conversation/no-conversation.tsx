import type { ReactElement } from 'react';
import { CommandButton } from '../../commands/command-button.tsx';
import { acceptNext } from '../../commands/conversation.commands.ts';
import { ScreenState } from '../../shared/ui/screen-state.tsx';
import { useConversationTexts } from './texts/use-conversation-texts.ts';
import styles from './conversation-screen.module.css';

/** Beside the list, before anything is chosen from it. */
export function NoConversation({ isInbox }: { readonly isInbox: boolean }): ReactElement {
  const t = useConversationTexts();
  return (
    <main className={`${styles['screen']} ${styles['empty']}`}>
      <ScreenState
        icon="inbox"
        title={t('nothingChosen')}
        action={isInbox && <CommandButton command={acceptNext} look="filled" />}
      >
        {isInbox && t('nothingChosenHint')}
      </ScreenState>
    </main>
  );
}
