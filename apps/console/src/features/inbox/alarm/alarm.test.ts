import { aConversation } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { alarmOf, callOf } from './alarm.ts';

const now = 1_000_000;

it('rings for what nobody has seen, and again for the same conversation when it waits anew', () => {
  const first = aConversation({ waitingSince: now });
  const seen = new Set([callOf(first)]);
  expect(alarmOf([first], new Set(), now).unseen).toEqual([callOf(first)]);
  expect(alarmOf([first], seen, now).unseen).toEqual([]);
  expect(alarmOf([{ ...first, waitingSince: now + 1 }], seen, now).unseen).toHaveLength(1);
});

it('knows whose minute is over', () => {
  const [late, fresh, served] = [now - 60_000, now - 59_000, null].map((waitingSince) =>
    aConversation({ waitingSince }),
  );
  const waiting = [late, fresh, served].filter((one) => one !== undefined);
  expect(alarmOf(waiting, new Set(), now).late).toEqual(late ? [callOf(late)] : []);
});
