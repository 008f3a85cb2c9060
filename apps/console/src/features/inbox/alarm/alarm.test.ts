import { aConversation } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { alarmOf, callOf } from './alarm.ts';

const now = 1_000_000;
const calm = { queue: [], waiting: [], seen: new Set<string>(), isAway: false, now };

it('rings for what nobody has seen, and again for the same conversation when it waits anew', () => {
  const first = aConversation({ waitingSince: now });
  const seen = new Set([callOf(first)]);
  expect(alarmOf({ ...calm, queue: [first] }).unseen).toEqual([callOf(first)]);
  expect(alarmOf({ ...calm, queue: [first], seen }).unseen).toEqual([]);
  expect(alarmOf({ ...calm, queue: [{ ...first, waitingSince: now + 1 }], seen }).unseen).toHaveLength(1);
});

it('[TGT-1] knows whose time is over', () => {
  const late = aConversation({ waitingSince: now - 60_000 });
  const slow = aConversation({ waitingSince: now - 60_000, answerTargetMs: 90_000 });
  const [fresh, served] = [
    aConversation({ waitingSince: now - 59_000 }),
    aConversation({ waitingSince: null }),
  ];
  expect(alarmOf({ ...calm, waiting: [late, slow, fresh, served] }).late).toEqual([callOf(late)]);
});

it('does not call whoever is away', () => {
  const waiting = [aConversation({ waitingSince: now - 90_000 })];
  expect(alarmOf({ ...calm, queue: waiting, waiting, isAway: true })).toEqual({ unseen: [], late: [] });
});
