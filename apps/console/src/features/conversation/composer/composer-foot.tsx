import { ActionIcon } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { CommandButton } from '../../../commands/command-button.tsx';
import { insertArticle, offer } from '../../../commands/conversation.commands.ts';
import { send } from '../../../commands/writing.commands.ts';
import type { Draft, DraftMode } from '../../../shared/screen/drafts.store.ts';
import { useUploadsStore } from '../../../shared/screen/uploads.store.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { AttachButton } from '../files/attach-button.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './composer.module.css';
import { useSaid } from './said-before.ts';

interface ComposerFootProps {
  readonly conversation: Conversation;
  readonly mode: DraftMode;
  readonly draft: Draft;
  readonly onSlash: () => void;
}

/** Quick messages, what stands in the way of sending, and the button. */
export function ComposerFoot({ conversation, mode, draft, onSlash }: ComposerFootProps): ReactElement {
  const t = useConversationTexts();
  // Whether the button may be pressed depends on them too.
  useUploadsStore(({ list }) => list);
  return (
    <div className={styles['foot']}>
      {mode === 'message' && <AttachButton conversationId={conversation.id} />}
      {mode === 'message' && (
        <ActionIcon aria-label={t('quickMessages')} title={t('quickMessagesHint')} onClick={onSlash}>
          <Icon name="bolt" />
        </ActionIcon>
      )}
      {mode === 'message' && <CommandButton command={offer} conversation={conversation} look="icon" />}
      {mode === 'message' && (
        <CommandButton command={insertArticle} conversation={conversation} look="icon" />
      )}
      <p className={styles['hint']} aria-live="polite">
        <Hint conversation={conversation} mode={mode} draft={draft} />
      </p>
      <CommandButton command={send} conversation={conversation} look="filled" staysVisible />
    </div>
  );
}

/** From this share of the longest text on, what is left is said. */
const NEARLY = 0.9;

function Hint({ conversation, mode, draft }: Omit<ComposerFootProps, 'onSlash'>): ReactElement {
  const t = useConversationTexts();
  const said = useSaid(conversation.id);
  const text = draft[mode].trim();
  const most = mode === 'note' ? LIMITS.noteChars : LIMITS.messageChars;
  const slots = mode === 'message' ? draft.slots.filter((slot) => text.includes(slot)) : [];
  if (text.length > most) return <strong>{t('tooLong', { count: text.length - most })}</strong>;
  if (slots.length > 0) return <strong>{t('fillSlots', { slots: slots.join(', ') })}</strong>;
  if (mode === 'message' && said.has(text)) return <>{t('saidBefore')}</>;
  if (text.length > NEARLY * most) return <>{t('left', { count: most - text.length })}</>;
  return <span className={styles['keys']}>{t('keysHint')}</span>;
}
