import { LIMITS } from '@parley/protocol';
import type { Promised } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { ClosePromise, MakePromise } from '../../../event-log/commands.ts';
import type { Entry } from '../../../event-log/entry.ts';
import { promiseOf } from '../../../event-log/promise.views.ts';
import { fail, ok } from '../../../outcome.ts';
import { actorOf } from './entries.rules.ts';
import type { Decided, Facts } from './rules.types.ts';

/** One promise at a time: a new one takes the place of an open one, which is moved if its time is not over and broken if it is. */
export function makePromise(conversation: ConversationRow, command: MakePromise, facts: Facts): Decided {
  const { id, by, text, dueAt } = command;
  const { now, newId } = facts;
  if (conversation.state === 'ended') return fail('conversation_ended');
  if (conversation.operator_id !== by.id) return fail('conversation_taken');
  if (dueAt <= now || dueAt > now + LIMITS.promiseAheadMs) return fail('promise_closed');
  const before = promiseOf(conversation);
  const actor = actorOf(by, conversation);
  const first = conversation.last_seq + 1;
  const closed: Entry[] = before
    ? [
        {
          kind: 'promise.closed',
          id: newId(),
          at: now,
          actor,
          seq: first,
          body: {
            promiseId: before.id,
            text: before.text,
            outcome: before.dueAt < now ? 'broken' : 'withdrawn',
          },
        },
      ]
    : [];
  const seq = first + closed.length;
  const promise: Promised = { id, text, dueAt, madeAt: now, operatorId: by.id, operatorName: by.name };
  return ok({
    entries: [
      ...closed,
      { kind: 'promise.made', id, at: now, actor, seq, body: { text, dueAt, operatorName: by.name } },
    ],
    conversation: { ...conversation, promise_json: JSON.stringify(promise), last_seq: seq },
  });
}

/** What is done after its time was not kept, whatever is said. A promise outlives its conversation. */
export function closePromise(conversation: ConversationRow, command: ClosePromise, { now }: Facts): Decided {
  const { id, by, promiseId } = command;
  const promise = promiseOf(conversation);
  if (promise?.id !== promiseId) return fail('promise_closed');
  const mayClose =
    by.role !== 'operator' || by.id === promise.operatorId || by.id === conversation.operator_id;
  if (!mayClose) return fail('conversation_taken');
  const outcome = command.outcome === 'kept' && now > promise.dueAt ? 'broken' : command.outcome;
  const seq = conversation.last_seq + 1;
  const body = { promiseId, text: promise.text, outcome };
  return ok({
    entries: [{ kind: 'promise.closed', id, at: now, actor: actorOf(by, conversation), seq, body }],
    conversation: { ...conversation, promise_json: null, last_seq: seq },
  });
}
