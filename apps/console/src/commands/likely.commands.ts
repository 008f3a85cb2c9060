import type { QuickMessage, QuickMessageId } from '@parley/protocol';
import { likelyNext } from '../live/likely-next.ts';
import { draftOf } from '../shared/screen/drafts.store.ts';
import type { Command, CommandContext } from './command.ts';
import { quickUses } from './quick-message.uses.ts';
import { answersHere, insertQuickMessage } from './writing.commands.ts';

/** What lies at hand in the conversation, for who answers in it: not what the visitor was sent here, nor what was put into the field last. */
export function likelyIn(context: CommandContext, inserted: QuickMessageId | null): readonly QuickMessage[] {
  const { conversation, quickMessages, timelineOf } = context;
  if (!conversation || !answersHere(context)) return [];
  const sent = timelineOf(conversation.id).flatMap((event) =>
    event.kind === 'message.added' ? (event.body.quickMessageId ?? []) : [],
  );
  const said = new Set<string>([...sent, ...(inserted === null ? [] : [inserted])]);
  return likelyNext(quickMessages, conversation, { said, uses: quickUses() });
}

const likelyNow = (context: CommandContext): readonly QuickMessage[] =>
  context.conversation ? likelyIn(context, draftOf(context.conversation.id).quickMessageId) : [];

/** The first of them goes into the field; the same again takes the next. */
export const insertLikely: Command = {
  id: 'insert-likely',
  label: (t) => t('insertLikely'),
  icon: 'bolt',
  hotkey: 'Ctrl+J',
  when: (context) => likelyNow(context).length > 0,
  run: (context) => {
    const [first] = likelyNow(context);
    if (first) insertQuickMessage(context, first);
  },
};
