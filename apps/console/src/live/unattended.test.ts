import { aCallback, aConversation, anOpenConversation, anOperator } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { isUnattended, type Attendance } from './unattended.ts';

const now = 1_000_000;
const anna = anOperator({ presence: 'online' });
const gone = anOperator({ presence: 'away' });
const at = (over: Partial<Attendance> = {}): Attendance => ({
  operators: [anna, gone],
  looking: [],
  now,
  ...over,
});
const waits = aConversation({ waitingSince: now });
const late = anOpenConversation({
  operatorId: anna.id,
  waitingSince: now - 60_001,
  answerTargetMs: 60_000,
});
const looks = (conversationId: typeof waits.id, operatorId = anna.id) =>
  at({ looking: [{ conversationId, operatorId }] });

test('[UNA-1] nobody is at what waits in the queue until somebody looks at it', () => {
  expect(isUnattended(waits, at())).toBe(true);
  expect(isUnattended(waits, looks(waits.id))).toBe(false);
  expect(isUnattended(waits, looks(late.id))).toBe(true);
});

test('[UNA-1] nobody is at what its owner has left, or does not look at when the time for an answer is over', () => {
  expect(isUnattended(anOpenConversation({ operatorId: gone.id, waitingSince: null }), at())).toBe(true);
  expect(isUnattended(anOpenConversation({ operatorId: anna.id, waitingSince: null }), at())).toBe(false);
  expect(isUnattended(late, at())).toBe(true);
  expect(isUnattended(late, at({ now: now - 2 }))).toBe(false);
  expect(isUnattended(late, looks(late.id))).toBe(false);
  expect(isUnattended(late, looks(late.id, gone.id))).toBe(true);
});

test('[UNA-1] what rests or is over is not among them', () => {
  const hold = { since: 1, until: null };
  expect(isUnattended(anOpenConversation({ operatorId: gone.id, hold }), at())).toBe(false);
  expect(isUnattended(aConversation({ state: 'ended' }), at())).toBe(false);
  const call = aCallback({ dueAt: now + 1 });
  expect(isUnattended(anOpenConversation({ operatorId: gone.id, wish: call }), at())).toBe(false);
});
