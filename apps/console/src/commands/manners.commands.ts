import { newCommandId } from '@parley/protocol/ids';
import { isSplit, setSplit } from '../shared/screen/bubbles.store.ts';
import { changeDraft, draftOf } from '../shared/screen/drafts.store.ts';
import { forgetSent, justSentIn } from '../shared/screen/sent.store.ts';
import { addFiles } from '../shared/screen/uploads.store.ts';
import type { Command, CommandContext } from './command.ts';
import { isTyping } from './hotkey.ts';
import { composer } from './composer.handle.ts';
import { lastSaidByVisitor } from '../live/visitor-said.ts';
import { isMine } from './writing.commands.ts';

/** Shows the answer as the visitor's phone will, in pieces; while that is open, sending sends the pieces. The same again closes it. */
export const splitMessage: Command = {
  id: 'split-message',
  label: (t) => t('splitMessage'),
  icon: 'split',
  hotkey: 'Ctrl+Shift+S',
  when: (context) =>
    isMine(context) && context.conversation !== null && draftOf(context.conversation.id).mode === 'message',
  run: ({ conversation }) => {
    if (!conversation) return;
    setSplit(isSplit(conversation.id) ? null : conversation.id);
    composer()?.focus();
  },
};

/** The next of the visitor's own words that the answer does not say yet, where the cursor is. */
export const mirrorWord: Command = {
  id: 'mirror-word',
  label: (t) => t('mirrorWord'),
  icon: 'split',
  when: splitMessage.when,
  run: async ({ conversation, timelineOf }) => {
    if (!conversation) return;
    const { mirrorTerms, says } = await import('@parley/manners/mirror');
    const text = draftOf(conversation.id).message;
    const next = mirrorTerms(lastSaidByVisitor(timelineOf(conversation.id))).find(
      (term) => !says(text, term),
    );
    if (next !== undefined) composer()?.insert(text === '' || /\s$/.test(text) ? next : ` ${next}`);
  },
};

const undoable = ({ conversation }: CommandContext) => {
  // In any other field the same key takes back what is written there.
  if (isTyping(document.activeElement) && !composer()?.hasFocus()) return null;
  const sent = conversation && justSentIn(conversation.id);
  return sent && draftOf(sent.conversationId).message === '' ? sent : null;
};

/**
 * Takes back what was sent a moment ago and puts it into the composer again. It was sent at once, so that nobody waits for it: the
 * visitor may have seen it, and sees that something was taken back.
 */
export const undoSend: Command = {
  id: 'undo-send',
  label: (t) => t('undoSend'),
  icon: 'undo',
  hotkey: 'Mod+Z',
  when: (context) => undoable(context) !== null,
  run: (context) => {
    const sent = undoable(context);
    if (!sent || !context.conversation) return;
    const { id: conversationId } = context.conversation;
    for (const messageId of sent.messageIds)
      context.live.write({
        name: 'message.remove',
        payload: { id: newCommandId(), conversationId, messageId },
      });
    const { note } = draftOf(conversationId);
    changeDraft(conversationId, { ...sent.draft, note });
    addFiles(conversationId, sent.files);
    forgetSent();
    composer()?.focus();
  },
};
