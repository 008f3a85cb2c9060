import type { ConversationRow } from '../../db/tables.conversations.ts';
import type { Command } from '../../event-log/commands.ts';
import { isAbout } from '../../event-log/topics.ts';
import type { About } from '../../event-log/topics.ts';
import { fail, ok } from '../../outcome.ts';
import { openForOperator, openForVisitor } from './conversation.policy.ts';
import { blockVisitor, isFromBlocked } from './rules/block.rules.ts';
import {
  cancelCallback,
  closeCallback,
  leaveMessage,
  requestCallback,
  takeCallback,
} from './rules/callback.rules.ts';
import { editMessage, removeMessage } from './rules/changes.rules.ts';
import { join, leave, takeOver } from './rules/company.rules.ts';
import { offerDiscount } from './rules/discount.rules.ts';
import { closeHandover } from './rules/handover.rules.ts';
import { linkMessage } from './rules/links.rules.ts';
import { accept, end, requeue, transfer } from './rules/ownership.rules.ts';
import { markMood } from './rules/mood.rules.ts';
import { follow } from './rules/passed.rules.ts';
import { closePromise, makePromise } from './rules/promise.rules.ts';
import { rate, skipRating } from './rules/rating.rules.ts';
import { ask, askNoMore, decline, hold, settle, wake } from './rules/routing.rules.ts';
import { addNote, mark, renameVisitor, sendMessage, viewPage } from './rules/timeline.rules.ts';
import { wrapUp } from './rules/wrap-up.rules.ts';
import type { Decided, Facts } from './rules/rules.types.ts';

/*
 * What a command does to a conversation. Pure: the same conversation, command and facts give the same answer.
 *
 *            first message            accept                 end
 *   (none) ───────────────▶ queued ─────────▶ open ──────────────────▶ ended
 *                             ▲  ◀──────────────┘ requeue                ▲
 *                             └──────────────── end ─────────────────────┘
 *
 * A running conversation waits in a queue (its team's, or of `offered_to` alone) or has exactly one owner, never both. An
 * open one that is offered to somebody else (`handover_json`) has its owner until it is accepted.
 */

/** What the command does to the conversation, or the expected error. `null` as conversation: there is none. */
export function decide(conversation: ConversationRow | null, command: Command, facts: Facts): Decided {
  if (isFromBlocked(command, facts)) return fail('visitor_blocked');
  if (!conversation) return decideWithout(command, facts);
  const decided = decideWith(conversation, command, facts);
  if (!decided.ok || decided.value === null) return decided;
  return ok(follow(conversation, settle(conversation, decided.value, { command, facts })));
}

function decideWith(conversation: ConversationRow, command: Command, facts: Facts): Decided {
  if (command.kind === 'page.view') return ok(viewPage(conversation, command, facts));
  if (!isOpenFor(conversation, command)) return fail('conversation_unknown');
  if (isAbout(command, 'words')) return decideWords(conversation, command, facts);
  if (isAbout(command, 'ownership')) return decideOwner(conversation, command, facts);
  if (isAbout(command, 'wish')) return decideWish(conversation, command, facts);
  if (isAbout(command, 'promise')) return decidePromise(conversation, command, facts);
  if (isAbout(command, 'routing')) return decideRouting(conversation, command, facts);
  if (isAbout(command, 'company')) return decideCompany(conversation, command, facts);
  switch (command.kind) {
    case 'conversation.wrap':
      return wrapUp(conversation, command, facts);
    case 'mood.mark':
      return markMood(conversation, command, facts);
    case 'rating.give':
      return rate(conversation, command, facts);
    case 'rating.skip':
      return skipRating(conversation, command, facts);
    case 'visitor.block':
      return blockVisitor(conversation, command, facts);
    case 'visitor.rename':
      return ok(renameVisitor(conversation, command, facts));
    case 'transcript.mark':
      return ok(mark(conversation, command, facts));
  }
}

/** There is no conversation yet: a first message starts one, and a page is no event of any. */
function decideWithout(command: Command, facts: Facts): Decided {
  if (command.kind === 'page.view') return ok(null);
  const isFirst = command.kind === 'message.send' && command.conversationId === null;
  return isFirst ? sendMessage(null, command, facts) : fail('conversation_unknown');
}

function decideWords(conversation: ConversationRow, command: About<'words'>, facts: Facts): Decided {
  switch (command.kind) {
    case 'message.send':
      return sendMessage(conversation, command, facts);
    case 'message.edit':
      return editMessage(conversation, command, facts);
    case 'message.remove':
      return removeMessage(conversation, command, facts);
    case 'message.link':
      return ok(linkMessage(conversation, command, facts));
    case 'note.add':
      return ok(addNote(conversation, command, facts));
  }
}

function decideOwner(conversation: ConversationRow, command: About<'ownership'>, facts: Facts): Decided {
  switch (command.kind) {
    case 'conversation.accept':
      return accept(conversation, command, facts);
    case 'conversation.transfer':
      return transfer(conversation, command, facts);
    case 'conversation.takeover':
      return takeOver(conversation, command, facts);
    case 'conversation.requeue':
      return ok(requeue(conversation, command, facts));
    case 'conversation.end':
      return end(conversation, command, facts);
  }
}

function decideCompany(conversation: ConversationRow, command: About<'company'>, facts: Facts): Decided {
  switch (command.kind) {
    case 'handover.close':
      return closeHandover(conversation, command, facts);
    case 'conversation.join':
      return join(conversation, command, facts);
    case 'conversation.leave':
      return leave(conversation, command, facts);
  }
}

function decideRouting(conversation: ConversationRow, command: About<'routing'>, facts: Facts): Decided {
  switch (command.kind) {
    case 'conversation.hold':
      return hold(conversation, command, facts);
    case 'conversation.wake':
      return wake(conversation, command, facts);
    case 'conversation.offer':
      return ask(conversation, command, facts);
    case 'conversation.unoffer':
      return askNoMore(conversation, command, facts);
    case 'offer.decline':
      return decline(conversation, command, facts);
  }
}

function decidePromise(conversation: ConversationRow, command: About<'promise'>, facts: Facts): Decided {
  switch (command.kind) {
    case 'promise.make':
      return makePromise(conversation, command, facts);
    case 'promise.close':
      return closePromise(conversation, command, facts);
    case 'discount.offer':
      return offerDiscount(conversation, command, facts);
  }
}

function decideWish(conversation: ConversationRow, command: About<'wish'>, facts: Facts): Decided {
  if (conversation.state === 'ended') return fail('conversation_ended');
  switch (command.kind) {
    case 'callback.request':
      return ok(requestCallback(conversation, command, facts));
    case 'callback.cancel':
      return cancelCallback(conversation, command, facts);
    case 'callback.take':
      return takeCallback(conversation, command, facts);
    case 'callback.close':
      return closeCallback(conversation, command, facts);
    case 'message.leave':
      return ok(leaveMessage(conversation, command, facts));
  }
}

function isOpenFor(conversation: ConversationRow, { by }: Command): boolean {
  if (by.kind === 'system') return by.workspaceId === conversation.workspace_id;
  return by.kind === 'visitor' ? openForVisitor(by, conversation) : openForOperator(by, conversation);
}
