import { anOpenConversation } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { coolDownFrom, hardFor, NEAR_MS } from './cool-down.ts';

const me = anOpenConversation().operatorId;
if (me === null) throw new Error('nobody has it');
const angry = (since: number, over: object = {}) =>
  anOpenConversation({ operatorId: me, mood: { mood: 'angry', since }, ...over });
const reason = (...all: readonly ReturnType<typeof angry>[]) => coolDownFrom(hardFor(me, all), 10_000);

test('[MOD-6] an angry conversation is a reason once its operator has ended it, and nobody else', () => {
  expect(reason(angry(1_000))).toBeNull();
  const ended = { state: 'ended', endedAt: 9_000 } as const;
  expect(reason(angry(1_000, { ...ended, endedBy: 'operator' }))).toBe(9_000);
  expect(reason(angry(1_000, { ...ended, endedBy: 'visitor' }))).toBeNull();
  expect(reason(angry(1_000, { ...ended, endedBy: 'operator', mood: undefined }))).toBeNull();
});

test('[MOD-6] two of them within half an hour are a reason, from the second on', () => {
  expect(reason(angry(5_000), angry(1_000))).toBe(5_000);
  expect(reason(angry(1_000), angry(1_000 + NEAR_MS))).toBe(1_000 + NEAR_MS);
  expect(reason(angry(1_000), angry(1_001 + NEAR_MS))).toBeNull();
  const theirs = anOpenConversation({ mood: { mood: 'angry', since: 2_000 }, operatorId: null });
  expect(reason(angry(1_000), theirs)).toBeNull();
});

test('[MOD-6] one that was ended long ago and is only looked up again is none', () => {
  const ended = angry(1_000, { state: 'ended', endedAt: 9_000, endedBy: 'operator' });
  expect(coolDownFrom(hardFor(me, [ended]), 8_999 + NEAR_MS)).toBe(9_000);
  expect(coolDownFrom(hardFor(me, [ended]), 9_000 + NEAR_MS)).toBeNull();
});
