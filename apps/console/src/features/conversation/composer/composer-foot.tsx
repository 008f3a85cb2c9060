import { BEST_WORDS, countWords } from '@parley/manners';
import { lazy, memo, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { CommandButton } from '../../../commands/command-button.tsx';
import { insertArticle, offer } from '../../../commands/conversation.commands.ts';
import { splitMessage, undoSend } from '../../../commands/manners.commands.ts';
import { hotkeyText } from '../../../commands/hotkey.ts';
import { withOwnHotkey } from '../../../commands/own-hotkeys.ts';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { makePromise } from '../../../commands/promise.commands.ts';
import { send } from '../../../commands/writing.commands.ts';
import type { Draft, DraftMode } from '../../../shared/screen/drafts.store.ts';
import { useBubblesStore } from '../../../shared/screen/bubbles.store.ts';
import { useSentStore } from '../../../shared/screen/sent.store.ts';
import { useUploadsStore } from '../../../shared/screen/uploads.store.ts';
import { Optional } from '../../../shared/ui/optional.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { IconButton } from '../../../shared/ui/plain-button.tsx';
import { AttachButton } from '../files/attach-button.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './composer.module.css';
import { useSaid } from './said-before.ts';

const ToneHint = lazy(async () => ({ default: (await import('../manners/tone-hint.tsx')).ToneHint }));

interface ComposerFootProps {
  readonly conversation: Conversation;
  readonly mode: DraftMode;
  readonly draft: Draft;
  readonly onSlash: () => void;
}

/** Quick messages, what stands in the way of sending, and the button. */
export const ComposerFoot = memo(function ComposerFoot(props: ComposerFootProps): ReactElement {
  const { conversation, mode, draft, onSlash } = props;
  // Whether the button may be pressed depends on them too.
  useUploadsStore(({ list }) => list);
  return (
    <div className={styles['foot']}>
      {mode === 'message' && <Tools conversation={conversation} onSlash={onSlash} />}
      <p className={styles['hint']} aria-live="polite">
        <Hint conversation={conversation} mode={mode} draft={draft} />
      </p>
      {mode === 'message' && <WordMeter conversation={conversation} text={draft.message} />}
      <CommandButton command={send} conversation={conversation} look="filled" staysVisible />
    </div>
  );
});

/** What else can be put into an answer; not drawn anew for a key. */
const Tools = memo(function Tools({
  conversation,
  onSlash,
}: Pick<ComposerFootProps, 'conversation' | 'onSlash'>): ReactElement {
  const t = useConversationTexts();
  return (
    <>
      <AttachButton conversationId={conversation.id} />
      <IconButton aria-label={t('quickMessages')} title={t('quickMessagesHint')} onClick={onSlash}>
        <Icon name="bolt" />
      </IconButton>
      <CommandButton command={offer} conversation={conversation} look="icon" />
      <CommandButton command={insertArticle} conversation={conversation} look="icon" />
      <CommandButton command={makePromise} conversation={conversation} look="icon" />
    </>
  );
});

/** From this share of the longest text on, what is left is said. */
const NEARLY = 0.9;

function Hint({ conversation, mode, draft }: Omit<ComposerFootProps, 'onSlash'>): ReactElement {
  const t = useConversationTexts();
  const said = useSaid(conversation.id);
  const isJustSent = useSentStore(({ sent }) => sent?.conversationId === conversation.id);
  const text = draft[mode].trim();
  const most = mode === 'note' ? LIMITS.noteChars : LIMITS.messageChars;
  const slots = mode === 'message' ? draft.slots.filter((slot) => text.includes(slot)) : [];
  if (text.length > most) return <strong>{t('tooLong', { count: text.length - most })}</strong>;
  if (slots.length > 0) return <strong>{t('fillSlots', { slots: slots.join(', ') })}</strong>;
  if (mode === 'message' && said.has(text)) return <>{t('saidBefore')}</>;
  if (text.length > NEARLY * most) return <>{t('left', { count: most - text.length })}</>;
  const keys = <span className={styles['keys']}>{t('keysHint')}</span>;
  if (mode === 'note') return keys;
  if (text === '' && isJustSent) return <JustSent conversation={conversation} />;
  return (
    <Optional instead={keys}>
      <ToneHint conversation={conversation} text={text}>
        {keys}
      </ToneHint>
    </Optional>
  );
}

/** Sent is sent; for a moment it can be taken back at once. */
function JustSent({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const t = useConversationTexts();
  const context = { ...useCommandContext(), conversation };
  const { hotkey } = withOwnHotkey(undoSend, context.ownHotkeys);
  return (
    <>
      {t('justSent')}{' '}
      <button type="button" className={styles['undo']} onClick={() => void undoSend.run(context)}>
        {t('undoSent')}
        {hotkey && ` (${hotkeyText(hotkey)})`}
      </button>
    </>
  );
}

/** How many words there are of those that are read at a glance; pressed, it shows the answer as a phone will. */
function WordMeter({
  conversation,
  text,
}: {
  readonly conversation: Conversation;
  readonly text: string;
}): ReactElement {
  const t = useConversationTexts();
  const context = { ...useCommandContext(), conversation };
  const isOpen = useBubblesStore(({ splitIn }) => splitIn === conversation.id);
  const { hotkey } = withOwnHotkey(splitMessage, context.ownHotkeys);
  const count = countWords(text);
  const name = t('meter', { count, most: BEST_WORDS });
  return (
    <button
      type="button"
      className={styles['meter']}
      data-many={count > BEST_WORDS}
      aria-label={`${name} ${splitMessage.label(context.t)}`}
      aria-expanded={isOpen}
      title={`${name} ${splitMessage.label(context.t)}${hotkey ? ` (${hotkeyText(hotkey)})` : ''}`}
      onClick={() => void splitMessage.run(context)}
    >
      {count}/{BEST_WORDS}
    </button>
  );
}
