import { aMessage, anAnswer, aNote } from '@parley/testkit/builders';
import { LIMITS } from '@parley/protocol/limits';
import type { OperatorId } from '@parley/protocol';
import { expect, it } from 'vitest';
import { mergeEvents } from './apply/timeline.apply.ts';
import { lastOwnMessage } from './own-messages.ts';

const answer = anAnswer({ seq: 2 });
const me = answer.actor.id as OperatorId;
const events = mergeEvents([], [aMessage({ seq: 1 }), answer, aMessage({ seq: 3 }), aNote({ seq: 4 })]);

it('finds the newest own message for as long as it may be changed', () => {
  expect(lastOwnMessage(events, me, answer.at)?.id).toBe(answer.id);
  expect(lastOwnMessage(events, me, answer.at + LIMITS.messageChangeMs)).toBeUndefined();
});

it('does not reach past it, nor for what was taken back', () => {
  const removed = anAnswer({ seq: 5, body: { ...answer.body, text: '', removedAt: 1 } });
  expect(lastOwnMessage(mergeEvents(events, [removed]), me, answer.at)).toBeUndefined();
});
