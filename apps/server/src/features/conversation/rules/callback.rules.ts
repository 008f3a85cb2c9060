import type { Wish } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type {
  CancelCallback,
  CloseCallback,
  LeaveMessage,
  RequestCallback,
  TakeCallback,
} from '../../../event-log/commands.ts';
import type { Entry } from '../../../event-log/entry.ts';
import { fail, ok } from '../../../outcome.ts';
import { actorOf } from './entries.rules.ts';
import { take } from './ownership.rules.ts';
import type { Decided, Decision, Facts } from './rules.types.ts';
import { openCallback, withWish } from './wish.rules.ts';
import { wishOf } from '../../../event-log/wish.views.ts';

/** The newest wish stands. An address that was left before goes on getting answers by mail. */
export function requestCallback(
  conversation: ConversationRow,
  command: RequestCallback,
  { now }: Facts,
): Decision {
  const { id, by, phone, note, dueAt } = command;
  const before = openCallback(conversation);
  const wish: Wish = {
    kind: 'callback',
    // Whoever has promised to call, calls at the new number or time.
    state: before?.state ?? 'requested',
    phone,
    note,
    dueAt,
    email: wishOf(conversation)?.email ?? null,
    madeAt: now,
    attempts: before?.attempts ?? 0,
  };
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  const body = { phone, note, dueAt };
  return {
    entries: [{ kind: 'callback.requested', id, at: now, actor, seq, body }],
    conversation: { ...conversation, ...withWish(wish), last_seq: seq },
  };
}

export function leaveMessage(conversation: ConversationRow, command: LeaveMessage, { now }: Facts): Decision {
  const { id, by, email, dueAt } = command;
  const callback = openCallback(conversation);
  const wish: Wish = callback
    ? { ...callback, email }
    : {
        kind: 'message',
        state: 'requested',
        phone: null,
        note: '',
        attempts: 0,
        email,
        dueAt,
        madeAt: now,
      };
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  return {
    entries: [{ kind: 'message.left', id, at: now, actor, seq, body: { email, dueAt } }],
    conversation: { ...conversation, ...withWish(wish), last_seq: seq },
  };
}

/** Takes the callback and the conversation with it: of many who try at once the first gets both. */
export function takeCallback(conversation: ConversationRow, command: TakeCallback, facts: Facts): Decided {
  const wish = openCallback(conversation);
  if (!wish) return fail('wish_closed');
  const taken = take(conversation, command.by, facts);
  if (!taken.ok) return taken;
  const { id, by } = command;
  const dueAt = command.dueAt ?? wish.dueAt;
  const after = taken.value.conversation;
  // Taking twice changes nothing; another time is news.
  if (wish.state === 'taken' && dueAt === wish.dueAt) return taken;
  const seq = after.last_seq + 1;
  const actor = actorOf(by, after);
  const body = { operatorName: by.name, dueAt };
  return ok({
    entries: [...taken.value.entries, { kind: 'callback.taken', id, at: facts.now, actor, seq, body }],
    conversation: { ...after, ...withWish({ ...wish, state: 'taken', dueAt }), last_seq: seq },
  });
}

/** Only who has taken it can say what came of it. */
export function closeCallback(conversation: ConversationRow, command: CloseCallback, facts: Facts): Decided {
  const wish = openCallback(conversation);
  if (!wish) return fail('wish_closed');
  if (conversation.operator_id !== command.by.id) return fail('conversation_taken');
  const { id, by, outcome, note, noteId } = command;
  const at = facts.now;
  const actor = actorOf(by, conversation);
  const first = conversation.last_seq + 1;
  const notes: Entry[] =
    note === null ? [] : [{ kind: 'note.added', id: noteId, at, actor, seq: first, body: { text: note } }];
  const seq = first + notes.length;
  const isTried = outcome === 'tried';
  const dueAt = isTried ? command.dueAt : wish.dueAt;
  const entry: Entry = isTried
    ? { kind: 'callback.tried', id, at, actor, seq, body: { dueAt } }
    : { kind: 'callback.closed', id, at, actor, seq, body: { outcome } };
  const after: Wish = isTried
    ? { ...wish, state: 'taken', dueAt, attempts: wish.attempts + 1 }
    : { ...wish, state: outcome };
  return ok({
    entries: [...notes, entry],
    conversation: {
      ...conversation,
      ...withWish(after),
      last_seq: seq,
      // Who was spoken to has had their answer.
      ...(outcome === 'done' && {
        waiting_since: null,
        first_response_at: conversation.first_response_at ?? at,
      }),
    },
  });
}

export function cancelCallback(
  conversation: ConversationRow,
  { id, by }: CancelCallback,
  { now }: Facts,
): Decided {
  const wish = openCallback(conversation);
  if (!wish) return fail('wish_closed');
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  const body = { outcome: 'cancelled' } as const;
  return ok({
    entries: [{ kind: 'callback.closed', id, at: now, actor, seq, body }],
    conversation: { ...conversation, ...withWish({ ...wish, state: 'cancelled' }), last_seq: seq },
  });
}
