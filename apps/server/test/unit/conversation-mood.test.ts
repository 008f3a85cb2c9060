import { describe, expect, test } from 'vitest';
import type { Mood, OperatorId, TeamId } from '@parley/protocol';
import type { ConversationRow } from '../../src/db/tables.conversations.ts';
import type { Command, OperatorAuthor } from '../../src/event-log/commands.ts';
import { decide } from '../../src/features/conversation/conversation.machine.ts';
import { facts, queued, workspaceId } from './machine-stage.ts';

const anna: OperatorAuthor = {
  kind: 'operator',
  id: '00000000-0000-4000-8000-000000000001' as OperatorId,
  workspaceId,
  name: 'Anna',
  role: 'operator',
  teamIds: ['sales' as TeamId],
};
const vera: OperatorAuthor = {
  ...anna,
  id: '00000000-0000-4000-8000-000000000002' as OperatorId,
  name: 'Vera',
  role: 'supervisor',
};
const open: ConversationRow = { ...queued, state: 'open', operator_id: anna.id, operator_name: 'Anna' };

const mark = (before: ConversationRow, by: OperatorAuthor, mood: Mood) => {
  const command = { kind: 'mood.mark', id: 'id', conversationId: 'c', by, mood } as unknown as Command;
  const outcome = decide(before, command, facts);
  if (!outcome.ok) throw new Error(outcome.error.code);
  const { conversation = before, entries = [] } = outcome.value ?? {};
  return { conversation, entries };
};

describe('[MOD-1] the mood of a conversation', () => {
  test('is marked by who has it, each change once', () => {
    const { conversation, entries } = mark(open, anna, 'angry');
    expect(entries).toMatchObject([{ kind: 'mood.marked', seq: open.last_seq + 1, body: { mood: 'angry' } }]);
    expect(conversation).toMatchObject({ mood: 'angry', mood_since: facts.now });
    expect(mark(conversation, anna, 'angry').entries).toEqual([]);
    expect(mark(conversation, anna, 'calm').conversation).toMatchObject({ mood: null, mood_since: null });
    expect(mark(open, anna, 'calm').entries).toEqual([]);
  });

  test('is not for others, unless they joined, nor after the end', () => {
    expect(() => mark(open, vera, 'tense')).toThrow('conversation_taken');
    const joined = {
      ...open,
      joined_json: JSON.stringify([{ operatorId: vera.id, name: 'Vera' }]),
    };
    expect(mark(joined, vera, 'tense').conversation.mood).toBe('tense');
    expect(() => mark(queued, anna, 'tense')).toThrow('conversation_taken');
    expect(() => mark({ ...open, state: 'ended' }, anna, 'tense')).toThrow('conversation_ended');
  });
});
