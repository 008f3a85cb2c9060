import { LIMITS } from '@parley/protocol/limits';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { EditMessage, RemoveMessage } from '../../../event-log/commands.ts';
import { fail, ok } from '../../../outcome.ts';
import { answerTo } from './choices.rules.ts';
import { actorOf, lineOf } from './entries.rules.ts';
import type { Decided, Facts, Rewrite, Said, Talk } from './rules.types.ts';

type Change = EditMessage | RemoveMessage;

/** The author writes an own message anew. What stood there, and in earlier changes of it, is gone. */
export function editMessage(conversation: ConversationRow, command: EditMessage, facts: Facts): Decided {
  const said = ownMessage(command, facts);
  // What somebody chose is taken back, and not made to say something else.
  if (!said || said.body.chosen) return fail('message_fixed');
  const { id, by, messageId, text } = command;
  if (said.body.text === text) return ok({ conversation, entries: [] });
  const at = facts.now;
  const actor = actorOf(by, conversation);
  // It is no longer the quick message that it was; which one it was would tell what stood there.
  // Nor does it lead where it led.
  const { link: _link, ...rest } = said.body;
  const body = { ...rest, text, quickMessageId: null, editedAt: at };
  return ok({
    entries: [{ kind: 'message.edited', id, at, actor, seq: null, body: { messageId, text } }],
    rewrites: rewritesOf(said, body, facts.talk),
    conversation: { ...conversation, ...newestOf(facts.talk, { ...said, body }) },
  });
}

/** The author takes an own message back: its place stays, and what stood there is gone. */
export function removeMessage(conversation: ConversationRow, command: RemoveMessage, facts: Facts): Decided {
  const said = ownMessage(command, facts);
  if (!said) return fail('message_fixed');
  const { id, by, messageId } = command;
  const at = facts.now;
  const actor = actorOf(by, conversation);
  const body = { text: '', quickMessageId: null, attachments: [], removedAt: at };
  const removed = { ...said, body };
  return ok({
    entries: [{ kind: 'message.removed', id, at, actor, seq: null, body: { messageId } }],
    rewrites: rewritesOf(said, body, facts.talk),
    conversation: {
      ...conversation,
      ...newestOf(facts.talk, removed),
      ...(by.kind === 'visitor' && waitWithout(conversation, removed, facts.talk)),
    },
  });
}

/** The message, if its author may still change it. */
function ownMessage({ by, messageId }: Change, { now, talk }: Facts): Said | undefined {
  const said = talk?.messages.find(({ id, authorId }) => id === messageId && authorId === by.id);
  const isFixed =
    !said ||
    said.body.removedAt !== undefined ||
    now - said.at > LIMITS.messageChangeMs ||
    // What was answered stays what it was when it was answered.
    answerTo(said, talk) !== undefined;
  return isFixed ? undefined : said;
}

/** Nothing that the message said before is left: not in its own place, and not in the entries that told of changes. */
function rewritesOf({ position, id, authorId }: Said, body: Said['body'], talk: Talk | null): Rewrite[] {
  const edits = talk?.edits.filter((edit) => edit.messageId === id && edit.authorId === authorId) ?? [];
  const emptied = edits.map((edit): Rewrite => {
    const { position: at } = edit;
    return edit.kind === 'message.edited'
      ? { position: at, body: { messageId: id, text: '' } }
      : { position: at, body: { messageId: id, authorId, link: null } };
  });
  return [{ position, body }, ...emptied];
}

const standing = (talk: Talk | null, changed: Said): Said[] =>
  (talk?.messages ?? [])
    .map((said) => (said.position === changed.position ? changed : said))
    .filter(({ body }) => body.removedAt === undefined);

type Newest = Pick<ConversationRow, 'last_message_text' | 'last_message_by' | 'last_message_at'>;

/** The newest message that still stands. */
function newestOf(talk: Talk | null, changed: Said): Newest {
  const newest = standing(talk, changed).at(-1);
  return {
    last_message_text: newest ? lineOf(newest.body) : null,
    last_message_by: newest?.by ?? null,
    last_message_at: newest?.at ?? null,
  };
}

type Wait = Pick<ConversationRow, 'unread' | 'waiting_since'>;

/** Who took their words back does not wait for an answer to them, and nobody has to read them. */
function waitWithout(conversation: ConversationRow, removed: Said, talk: Talk | null): Wait {
  const { unread, waiting_since, operator_seen_seq } = conversation;
  const isUnread = removed.seq > operator_seen_seq;
  const messages = standing(talk, removed);
  const answered = messages.findLastIndex(({ by }) => by === 'operator');
  const next = messages.slice(answered + 1).find(({ by }) => by === 'visitor');
  const isEarliest = waiting_since === removed.at;
  return {
    unread: isUnread ? Math.max(0, unread - 1) : unread,
    waiting_since: waiting_since !== null && isEarliest ? (next?.at ?? null) : waiting_since,
  };
}
