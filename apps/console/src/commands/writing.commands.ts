import type { AttachmentId, CommandId, Conversation, ConversationId, QuickMessage } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { newCommandId } from '@parley/protocol/ids';
import { splitIntoBubbles } from '@parley/manners';
import { request } from '../shared/api/request.ts';
import { isSplit, setSplit } from '../shared/screen/bubbles.store.ts';
import { changeDraft, draftOf, EMPTY_DRAFT } from '../shared/screen/drafts.store.ts';
import { noteSent } from '../shared/screen/sent.store.ts';
import { addCopies, takeFiles, uploadsOf } from '../shared/screen/uploads.store.ts';
import { showToast } from '../shared/screen/toasts.store.ts';
import { hasJoined } from '../live/handover.ts';
import { mentionable, mentionedIn } from '../live/mentions.ts';
import type { Command, CommandContext } from './command.ts';
import { composer } from './composer.handle.ts';
import { watches } from './watches.ts';
import { fillQuickMessage, openSlot, textFor } from './quick-message.fill.ts';
import { countQuickUse } from './quick-message.uses.ts';

/** Whether this operator answers the visitor here. */
export const isMine = ({ conversation, me }: CommandContext): boolean =>
  conversation?.state === 'open' && conversation.operatorId === me.operator.id;

/** Whether the visitor reads what this operator writes here: as the owner, or beside a colleague. */
export const answersHere = (context: CommandContext): boolean =>
  isMine(context) || (context.conversation !== null && hasJoined(context.conversation, context.me.operator));

/** Whether files stand beside the answer, and all of them have arrived. */
function filesFor({ conversation }: CommandContext): 'none' | 'busy' | 'ready' {
  const uploads = conversation ? uploadsOf(conversation.id) : [];
  if (uploads.length === 0) return 'none';
  return uploads.every(({ state }) => state === 'ready') ? 'ready' : 'busy';
}

/** What is written now, or null when nothing may be sent: no text, too long, or a message in somebody else's conversation. */
function readyText(context: CommandContext): string | null {
  if (!context.conversation) return null;
  const draft = draftOf(context.conversation.id);
  const isNote = draft.mode === 'note' || !answersHere(context);
  const text = (isNote ? draft.note : draft.message).trim();
  const most = isNote ? LIMITS.noteChars : LIMITS.messageChars;
  const files = isNote ? 'none' : filesFor(context);
  const isEmpty = text === '' && files === 'none';
  return isEmpty || files === 'busy' || text.length > most ? null : text;
}

/** Sends what the composer holds, as a message or as a note. */
export const send: Command = {
  id: 'send',
  label: (t) => t('send'),
  icon: 'send',
  // The composer itself listens for Enter; no other place may send by it.
  when: (context) => readyText(context) !== null,
  run: (context) => {
    const { conversation, live, t } = context;
    const text = readyText(context);
    if (!conversation || text === null) return;
    const conversationId = conversation.id;
    const draft = draftOf(conversationId);
    if (draft.mode === 'note' || !answersHere(context)) {
      writeNote(context, conversation, text);
      changeDraft(conversationId, { note: '', mode: 'message' });
      return;
    }
    const slot = openSlot(text, draft.slots);
    if (slot) {
      composer()?.select(slot);
      showToast(t('fillFirst', { slot }));
      return;
    }
    const files = uploadsOf(conversationId).map(({ file }) => file);
    const messageIds = writeMessages(context, conversationId, text);
    noteSent({ conversationId, messageIds, draft, files });
    changeDraft(conversationId, { ...EMPTY_DRAFT, note: draft.note });
    live.tell({ name: 'typing.show', payload: { conversationId, isTyping: false } });
  },
};

/** A note, with whom it tells: those whom it names, and, as advice, who has the conversation. */
function writeNote(context: CommandContext, conversation: Conversation, text: string): void {
  const named = mentionedIn(text, mentionable(conversation, context));
  const isAdvice = watches({ ...context, conversation });
  const owner = isAdvice && conversation.operatorId !== null ? [conversation.operatorId] : [];
  const mentions = [...new Set([...owner, ...named])].slice(0, LIMITS.mentionsPerNote);
  const payload = { id: newCommandId(), conversationId: conversation.id, text };
  context.live.write({
    name: 'note.add',
    payload: { ...payload, ...(mentions.length > 0 && { mentions }), ...(isAdvice && { isAdvice }) },
  });
}

/** The text as one message, or as the pieces that are shown above it; files come with the last. */
function writeMessages(
  { live }: CommandContext,
  conversationId: ConversationId,
  text: string,
): readonly CommandId[] {
  const { quickMessageId } = draftOf(conversationId);
  const attachmentIds = takeFiles(conversationId).map((file) => file.id);
  const pieces = isSplit(conversationId) ? splitIntoBubbles(text) : [text];
  setSplit(null);
  const texts = pieces.length === 0 ? [text] : pieces;
  return texts.map((piece, at) => {
    const id = newCommandId();
    const isLast = at === texts.length - 1;
    live.write({
      name: 'message.send',
      payload: {
        id,
        conversationId,
        text: piece,
        quickMessageId: at === 0 ? quickMessageId : null,
        attachmentIds: isLast ? attachmentIds : [],
      },
    });
    return id;
  });
}

/** Switches the composer between the visitor and the team. */
export const toggleNote: Command = {
  id: 'toggle-note',
  label: (t) => t('toggleNote'),
  icon: 'note',
  hotkey: 'Ctrl+I',
  when: answersHere,
  run: ({ conversation }) => {
    if (!conversation) return;
    changeDraft(conversation.id, { mode: draftOf(conversation.id).mode === 'note' ? 'message' : 'note' });
    composer()?.focus();
  },
};

/** Puts a quick message where the cursor is, with what is known filled in. */
export function insertQuickMessage(context: CommandContext, quick: QuickMessage): void {
  const { conversation, me, sites } = context;
  if (!conversation) return;
  const { language, attributes } = context.visitorOf(conversation);
  const { text, slots } = fillQuickMessage(textFor(quick, language), {
    ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)])),
    visitor: conversation.visitorName,
    operator: me.operator.name,
    site: sites.find(({ id }) => id === conversation.siteId)?.name ?? null,
  });
  const draft = draftOf(conversation.id);
  changeDraft(conversation.id, { mode: 'message' });
  countQuickUse(quick.id);
  void addFilesOf(context, conversation.id, quick);
  composer()?.insert(text);
  // Afterwards, because a draft without words is forgotten with all that belongs to it.
  changeDraft(conversation.id, {
    quickMessageId: quick.id,
    slots: [...new Set([...draft.slots, ...slots])],
  });
  const [first] = slots;
  if (first) composer()?.select(first);
}

/** Its files stand beside the answer, each a copy that is this operator's to send. */
async function addFilesOf(
  { fail }: CommandContext,
  conversationId: ConversationId,
  { id, attachments }: QuickMessage,
): Promise<void> {
  if (attachments.length === 0) return;
  const failure = await addCopies(conversationId, {
    names: attachments.map(({ name }) => name),
    make: (ids) =>
      request('POST /v1/quick-messages/:quickMessageId/files', {
        params: { quickMessageId: id },
        body: { ids: ids.map((one) => one as AttachmentId) },
      }),
  });
  if (failure) fail(failure);
}

/** One command for each quick message, so that hotkey and palette reach them all. */
export const quickMessageCommands = (quickMessages: readonly QuickMessage[]): readonly Command[] =>
  quickMessages.map((quick) => ({
    id: `quick-message-${quick.id}`,
    label: (t) => t('insertQuickMessage', { shortcode: quick.shortcode }),
    icon: 'bolt',
    ...(quick.hotkey === null ? {} : { hotkey: `Ctrl+Shift+${quick.hotkey}` }),
    when: answersHere,
    run: (context) => insertQuickMessage(context, quick),
  }));
