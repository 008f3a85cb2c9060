import { describe, expect, test } from 'vitest';
import type { OperatorId, TeamId } from '@parley/protocol';
import type { ConversationRow } from '../../src/db/tables.conversations.ts';
import type { Command, OperatorAuthor } from '../../src/event-log/commands.ts';
import { decide } from '../../src/features/conversation/conversation.machine.ts';
import type { Decided, Receiver } from '../../src/features/conversation/rules/rules.types.ts';
import { codeOf, command, facts, kindsOf, queued, vera, workspaceId } from './machine-stage.ts';

const operator = (name: string, role: OperatorAuthor['role'] = 'operator'): OperatorAuthor => ({
  kind: 'operator',
  id: name as OperatorId,
  workspaceId,
  name,
  role,
  teamIds: ['sales' as TeamId],
});
const anna = operator('anna');
const piotr = operator('piotr');
const olga = operator('olga', 'supervisor');

const owned: ConversationRow = {
  ...queued,
  state: 'open',
  operator_id: anna.id,
  operator_name: 'anna',
};
const ended: ConversationRow = { ...owned, state: 'ended', ended_at: 4_000, ended_by: 'operator' };

const run = (before: ConversationRow | null, given: Command, receiver: Receiver | null = null): Decided =>
  decide(before, given, { ...facts, receiver });
const afterOf = (decided: Decided) => (decided.ok ? decided.value?.conversation : undefined);

describe('writing', () => {
  test('an answer ends the waiting and is the first response once', () => {
    const once = run(owned, command('message.send', anna));
    expect(afterOf(once)).toMatchObject({ waiting_since: null, first_response_at: 5_000, unread: 1 });
    const twice = run(afterOf(once) ?? null, { ...command('message.send', anna) });
    expect(afterOf(twice)?.first_response_at).toBe(5_000);
  });
  test('an operator who answers a waiting conversation takes it', () => {
    const decided = run(queued, command('message.send', anna));
    expect(kindsOf(decided)).toEqual(['conversation.accepted', 'message.added']);
    expect(afterOf(decided)).toMatchObject({ state: 'open', operator_id: 'anna', last_seq: 4 });
  });
  test.each([
    ['into a colleague’s conversation', owned, piotr, 'conversation_taken'],
    ['into a colleague’s conversation as supervisor', owned, olga, 'conversation_taken'],
    ['into one offered to somebody else', { ...queued, offered_to: anna.id }, piotr, 'conversation_taken'],
    ['after the end', ended, anna, 'conversation_ended'],
    ['to nobody', null, anna, 'conversation_unknown'],
  ] as const)('nobody writes %s', (_, before, by, code) => {
    expect(codeOf(run(before, command('message.send', by)))).toBe(code);
  });
});

const toPiotr: Receiver = {
  kind: 'operator',
  operatorId: piotr.id,
  name: 'piotr',
  isFree: true,
  teamIds: ['sales' as TeamId],
};
const toSupport: Receiver = { kind: 'team', teamId: 'support' as TeamId, name: 'Support', isFree: true };

describe('passing on', () => {
  test.each([
    ['the owner', owned, anna, toPiotr, 'ok'],
    ['a supervisor', owned, olga, toPiotr, 'ok'],
    ['a colleague', owned, piotr, toSupport, 'conversation_taken'],
    ['whoever could accept a waiting one', queued, piotr, toSupport, 'ok'],
    ['the owner to nobody', owned, anna, null, 'receiver_unavailable'],
    ['the owner to who is not free', owned, anna, { ...toPiotr, isFree: false }, 'receiver_unavailable'],
    ['the owner outside the team', owned, anna, { ...toPiotr, teamIds: [] }, 'receiver_unavailable'],
    ['the owner to a supervisor', owned, anna, { ...toPiotr, teamIds: null }, 'ok'],
    ['to a team without anybody', owned, anna, { ...toSupport, isFree: false }, 'receiver_unavailable'],
    ['the owner to themselves', owned, piotr, { ...toPiotr, operatorId: anna.id }, 'conversation_taken'],
    ['the owner to themselves', owned, anna, { ...toPiotr, operatorId: anna.id }, 'receiver_unavailable'],
    [
      'a waiting one to the queue in which it waits',
      queued,
      anna,
      { ...toSupport, teamId: 'sales' as TeamId },
      'receiver_unavailable',
    ],
    ['an ended one', ended, anna, toPiotr, 'conversation_ended'],
  ] as const)('%s', (...[, before, by, receiver, code]) => {
    expect(codeOf(run(before, command('conversation.transfer', by), receiver))).toBe(code);
  });
  test('a waiting one to a team makes it that team’s, for everyone there', () => {
    expect(afterOf(run(queued, command('conversation.transfer', anna), toSupport))).toMatchObject({
      state: 'queued',
      team_id: 'support',
      offered_to: null,
      transfer_count: 1,
      waiting_since: 1_000,
    });
  });
});

describe('marks', () => {
  test('an onlooker reads nothing while somebody has the conversation', () => {
    expect(run(owned, command('transcript.mark', olga, { seenSeq: 2, deliveredSeq: 2 }))).toEqual({
      ok: true,
      value: null,
    });
    expect(
      afterOf(run(owned, command('transcript.mark', anna, { seenSeq: 2, deliveredSeq: 0 }))),
    ).toMatchObject({
      operator_seen_seq: 2,
      operator_delivered_seq: 2,
      unread: 0,
    });
  });
});

test('ending keeps who had it, and says who ended it', () => {
  expect(afterOf(run(owned, command('conversation.end', vera)))).toMatchObject({
    operator_id: 'anna',
    ended_by: 'visitor',
    ended_at: 5_000,
  });
  expect(codeOf(run(owned, command('conversation.end', piotr)))).toBe('conversation_taken');
});
