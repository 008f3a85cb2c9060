import { useQuery } from '@tanstack/react-query';
import {
  lazy,
  useEffect,
  useImperativeHandle,
  useId,
  useRef,
  type ReactElement,
  type Ref,
  type KeyboardEvent,
} from 'react';
import type { Conversation, Operator, QuickMessage } from '@parley/protocol';
import { registerComposer } from '../../../commands/composer.handle.ts';
import { editMessage } from '../../../commands/message.commands.ts';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { insertQuickMessage, send } from '../../../commands/writing.commands.ts';
import { changeDraft, type Draft, type DraftMode } from '../../../shared/screen/drafts.store.ts';
import { setSplit, useBubblesStore } from '../../../shared/screen/bubbles.store.ts';
import { addFiles } from '../../../shared/screen/uploads.store.ts';
import { useVisitorLabel } from '../../../shared/texts/use-visitor-label.ts';
import { visitorQuery } from '../../../live/queries/visits.queries.ts';
import { Optional } from '../../../shared/ui/optional.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import { insertText } from './insert-text.ts';
import styles from './composer.module.css';
import { useSaid } from './said-before.ts';
import { QuickMessageList } from './quick-message-list.tsx';
import { MentionList } from './mention-list.tsx';
import { useMention, type MentionMenu } from './use-mention.ts';
import { useSlash, type Slash } from './use-slash.ts';
import { useTypingSign } from './use-typing-sign.ts';
import { visitorWords } from './visitor-words.ts';
import { walkSlots } from './walk-slots.ts';

const BubblesPanel = lazy(async () => ({
  default: (await import('../manners/bubbles-panel.tsx')).BubblesPanel,
}));

interface ComposerFieldProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly conversation: Conversation;
  readonly mode: DraftMode;
  readonly draft: Draft;
}

/** The text being written, with the quick messages that its `/` finds above it. */
export function ComposerField({ ref, conversation, mode, draft }: ComposerFieldProps): ReactElement {
  const t = useConversationTexts();
  const name = useVisitorLabel()(conversation.visitorName, conversation.visitorId);
  const context = { ...useCommandContext(), conversation };
  const sign = useTypingSign(conversation.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  // Chooses the language of quick messages; the visitor's card asks for the same.
  const hasVariants = context.quickMessages.some(({ variants }) => Object.keys(variants).length > 0);
  useQuery({ ...visitorQuery(conversation.visitorId), enabled: hasVariants });
  const { quickMessageIds: said } = useSaid(conversation.id);
  const { language } = context.visitorOf(conversation);
  const slash = useSlash(mode === 'message' ? context.quickMessages : [], conversation.topic, () =>
    visitorWords(conversation.id, context.timelineOf(conversation.id)),
  );
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement);
  useComposerHandle(field);
  const mention = useMention(conversation, mode === 'note');
  const isSplit = useBubblesStore(({ splitIn }) => splitIn === conversation.id) && mode === 'message';
  const text = draft[mode];

  const insertQuick = (quick: QuickMessage): void => {
    const area = field.current;
    if (!area || !slash.open) return;
    area.setSelectionRange(slash.open.from, slash.open.from + slash.open.query.length + 1);
    insertQuickMessage(context, quick);
    slash.close();
  };

  const insertMention = ({ name: colleague }: Operator): void => {
    const area = field.current;
    if (!area || !mention.open) return;
    area.setSelectionRange(mention.open.from, mention.open.from + mention.open.query.length + 1);
    insertText(area, `@${colleague} `);
    mention.close();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Safari reports the Enter that ends a composition as 229 and no longer composing.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (mention.onKeyDown(event, insertMention)) return;
    if (slash.onKeyDown(event, insertQuick) || (isSplit && closesPieces(event))) return;
    if (mode === 'message' && walkSlots(event, draft.slots)) return;
    const isAsking = event.key === 'ArrowUp' && field.current?.value === '' && mode === 'message';
    if (isAsking && editMessage.when(context)) {
      event.preventDefault();
      void editMessage.run(context);
      return;
    }
    if (!isPlainEnter(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (send.when(context)) void send.run(context);
  };

  return (
    <div className={styles['fieldFrame']}>
      {slash.open && (
        <QuickMessageList
          id={listId}
          query={slash.open.query}
          found={slash.found}
          language={language}
          said={said}
          active={slash.active}
          onChoose={insertQuick}
        />
      )}
      {mention.open && (
        <MentionList id={listId} found={mention.found} active={mention.active} onChoose={insertMention} />
      )}
      {isSplit && (
        <Optional>
          <BubblesPanel conversation={conversation} text={draft.message} />
        </Optional>
      )}
      <div className={styles['grow']} data-text={`${text}\n`}>
        <textarea
          ref={field}
          rows={1}
          className={styles['field']}
          aria-label={mode === 'note' ? t('writeNote') : t('writeMessage', { name })}
          placeholder={mode === 'note' ? t('writeNote') : t('writeMessage', { name })}
          aria-autocomplete="list"
          {...listOf(slash, mention, listId)}
          dir="auto"
          value={text}
          onChange={({ currentTarget: { value, selectionStart } }) => {
            changeDraft(conversation.id, mode === 'note' ? { note: value } : { message: value });
            slash.onText(value, selectionStart);
            mention.onText(value, selectionStart);
            if (mode === 'message') sign.onText(value);
          }}
          onPaste={(event) => {
            if (mode !== 'message' || event.clipboardData.files.length === 0) return;
            event.preventDefault();
            addFiles(conversation.id, event.clipboardData.files);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            slash.close();
            mention.close();
            sign.stop();
          }}
        />
      </div>
    </div>
  );
}

function useComposerHandle(field: { readonly current: HTMLTextAreaElement | null }): void {
  useEffect(
    () =>
      registerComposer({
        insert: (text) => field.current && insertText(field.current, text),
        focus: () => field.current?.focus(),
        hasFocus: () => document.activeElement === field.current,
        select: (text) => {
          const at = field.current?.value.indexOf(text) ?? -1;
          field.current?.focus();
          if (at >= 0) field.current?.setSelectionRange(at, at + text.length);
        },
      }),
    [field],
  );
}

/** What the field says of the list that is open above it. */
function listOf(slash: Slash, mention: MentionMenu, listId: string) {
  const list = [slash, mention].find(({ open }) => open);
  if (!list) return {};
  const active = list.found.length > 0 ? { 'aria-activedescendant': `${listId}-${list.active}` } : {};
  return { 'aria-controls': listId, ...active };
}

/** Escape leaves the answer in one piece. */
function closesPieces(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape') return false;
  event.stopPropagation();
  setSplit(null);
  return true;
}

const isPlainEnter = ({ key, shiftKey, altKey }: KeyboardEvent): boolean =>
  key === 'Enter' && !shiftKey && !altKey;
