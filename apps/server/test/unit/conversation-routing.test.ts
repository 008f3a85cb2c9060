import { describe, expect, test } from 'vitest';
import type { OperatorId, TeamId } from '@parley/protocol';
import type { ConversationRow } from '../../src/db/tables.conversations.ts';
import type { Command, OperatorAuthor } from '../../src/event-log/commands.ts';
import { decide } from '../../src/features/conversation/conversation.machine.ts';
import type { Facts } from '../../src/features/conversation/rules/rules.types.ts';
import { facts, queued, system, vera, workspaceId } from './machine-stage.ts';

const anna: OperatorAuthor = {
  kind: 'operator',
  id: '00000000-0000-4000-8000-000000000001' as OperatorId,
  workspaceId,
  name: 'Anna',
  role: 'operator',
  teamIds: ['sales' as TeamId],
};
const boris: OperatorAuthor = {
  ...anna,
  id: '00000000-0000-4000-8000-000000000002' as OperatorId,
  name: 'Boris',
};
const open: ConversationRow = { ...queued, state: 'open', operator_id: anna.id, operator_name: 'Anna' };

const run = (before: ConversationRow, given: object, more: Partial<Facts> = {}) => {
  const command = { id: 'id', conversationId: 'c', text: 'x', quickMessageId: null, ...given };
  const outcome = decide(before, command as unknown as Command, { ...facts, ...more });
  if (!outcome.ok) throw new Error(outcome.error.code);
  const { conversation = before, entries = [] } = outcome.value ?? {};
  return { conversation, kinds: entries.map(({ kind }) => kind), seqs: entries.map(({ seq }) => seq) };
};
const offer = { kind: 'conversation.offer', by: system, to: anna, until: 9_000, because: 'free' };

describe('[RTE-4] on hold', () => {
  const held = run(open, { kind: 'conversation.hold', by: anna, until: 8_000 }).conversation;

  test('is its owner’s to say, and to say again for another time', () => {
    expect(held).toMatchObject({ held_at: 5_000, held_until: 8_000 });
    expect(run(held, { kind: 'conversation.hold', by: anna, until: 8_000 }).kinds).toEqual([]);
    expect(
      run(held, { kind: 'conversation.hold', by: anna, until: null }).conversation.held_until,
    ).toBeNull();
    expect(() => run(open, { kind: 'conversation.hold', by: boris, until: null })).toThrow(
      'conversation_taken',
    );
  });

  test('wakes when the visitor writes, after what they wrote', () => {
    const woken = run(held, { kind: 'message.send', by: vera });
    expect(woken.kinds).toEqual(['message.added', 'conversation.woken']);
    expect(woken.seqs).toEqual([4, 5]);
    expect(woken.conversation).toMatchObject({ held_at: null, held_until: null, last_seq: 5 });
    expect(run(held, { kind: 'message.send', by: anna }).conversation.held_at).toBe(5_000);
  });

  test('wakes at its time and not before, and when its owner goes on', () => {
    const early = { kind: 'conversation.wake', by: system };
    expect(run(held, early, { now: 7_999 }).kinds).toEqual([]);
    expect(run(held, early, { now: 8_000 }).kinds).toEqual(['conversation.woken']);
    expect(run(held, { kind: 'conversation.wake', by: anna }).conversation.held_at).toBeNull();
    expect(run(open, { kind: 'conversation.wake', by: anna }).kinds).toEqual([]);
  });

  test('ends with its owner and with the conversation', () => {
    const gone = { kind: 'conversation.requeue', by: system, from: anna.id, because: 'connection-lost' };
    expect(run(held, gone).conversation).toMatchObject({ state: 'queued', held_at: null, held_until: null });
    expect(run(held, { kind: 'conversation.end', by: anna }).conversation.held_at).toBeNull();
  });
});

describe('[RTE-2] an offer', () => {
  const offered = run(queued, offer).conversation;

  test('is made where nobody has it, nobody is asked, and there is room', () => {
    expect(offered).toMatchObject({ offered_to: anna.id, offer_until: 9_000, offer_because: 'free' });
    expect(run(offered, { ...offer, to: boris }).kinds).toEqual([]);
    expect(run(open, offer).kinds).toEqual([]);
    expect(run(queued, offer, { hasRoom: false }).kinds).toEqual([]);
  });

  test('is theirs alone to accept, and over then', () => {
    expect(() => run(offered, { kind: 'conversation.accept', by: boris })).toThrow('conversation_taken');
    const taken = run(offered, { kind: 'conversation.accept', by: anna }).conversation;
    expect(taken).toMatchObject({ operator_id: anna.id, offer_until: null, offer_because: null });
  });

  test('that was declined goes back to the queue, and not to the same one in this wait', () => {
    expect(() => run(offered, { kind: 'offer.decline', by: boris })).toThrow('conversation_taken');
    const back = run(offered, { kind: 'offer.decline', by: anna });
    expect(back.kinds).toEqual(['conversation.unoffered']);
    expect(back.conversation).toMatchObject({ state: 'queued', offered_to: null, offer_until: null });
    expect(run(back.conversation, offer).kinds).toEqual([]);
    expect(run(back.conversation, { ...offer, to: boris }).kinds).toEqual(['conversation.offered']);
    // Taken and lost again, it is another wait.
    const taken = run(back.conversation, { kind: 'conversation.accept', by: anna }).conversation;
    expect(taken.asked_json).toBeNull();
  });

  test('ends at its time and not before, or when they are gone', () => {
    const end = { kind: 'conversation.unoffer', by: system, from: anna, because: 'timeout' };
    expect(run(offered, end, { now: 8_999 }).kinds).toEqual([]);
    expect(run(offered, end, { now: 9_000 }).kinds).toEqual(['conversation.unoffered']);
    expect(run(offered, { ...end, because: 'away' }).kinds).toEqual(['conversation.unoffered']);
    expect(run(offered, { ...end, from: boris }, { now: 9_000 }).kinds).toEqual([]);
  });

  test('is over where somebody sends the conversation elsewhere', () => {
    const supervisor = { ...boris, role: 'supervisor' };
    const receiver = {
      kind: 'operator',
      operatorId: boris.id,
      name: 'Boris',
      isFree: true,
      teamIds: null,
    } as const;
    const to = { operatorId: boris.id };
    const sent = run(
      offered,
      { kind: 'conversation.transfer', by: supervisor, to, note: null, noteId: 'n' },
      { receiver },
    ).conversation;
    expect(sent).toMatchObject({ offered_to: boris.id, offer_until: null });
  });
});
