import { aCallback, aVisitorConversation, aWelcome } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { isClosed, stageOf } from '../../src/waiting/stage.ts';

const since = 1_000_000;
const waiting = aVisitorConversation({ state: 'queued', operatorName: null, waitingSince: since });
const after = (ms: number, answerTargetMs = 60_000, running = waiting) =>
  stageOf({ running: { ...running, answerTargetMs }, welcome: aWelcome(), now: since + ms });
const hours = { isOpen: false, opensAt: since + 1, closesAt: null };

it('says where things stand after 45 seconds, and offers another way when the minute is over', () => {
  expect(after(44_999)).toBe('nothing');
  expect(after(45_000)).toBe('standing');
  expect(after(59_999)).toBe('standing');
  expect(after(60_000)).toBe('offers');
});

it('[TGT-1] goes by the target of its site: three quarters of it, and its end', () => {
  expect(after(15_000, 20_000)).toBe('standing');
  expect(after(20_000, 20_000)).toBe('offers');
  expect(after(89_999, 120_000)).toBe('nothing');
  expect(after(90_000, 120_000)).toBe('standing');
});

it('is silent as soon as somebody has answered', () => {
  expect(after(90_000, 60_000, { ...waiting, waitingSince: null })).toBe('nothing');
});

it('shows what was agreed on until it is over', () => {
  expect(after(90_000, 60_000, { ...waiting, wish: aCallback() })).toBe('receipt');
  expect(after(90_000, 60_000, { ...waiting, wish: aCallback({ state: 'cancelled' }) })).toBe('offers');
});

it('takes a message where nobody can answer, and only there', () => {
  const closed = { operators: [], hours };
  expect(isClosed(aWelcome(closed))).toBe(true);
  expect(isClosed(aWelcome({ operators: [], isAnybodyThere: false }))).toBe(true);
  // Somebody is away for a moment, or works longer than the hours say.
  expect(isClosed(aWelcome({ operators: [] }))).toBe(false);
  expect(isClosed(aWelcome({ hours }))).toBe(false);
  expect(isClosed(undefined)).toBe(false);
  const welcome = aWelcome(closed);
  const at = (running: typeof waiting | undefined) => stageOf({ running, welcome, now: 0 });
  expect(at(undefined)).toBe('closed');
  // What was said is asked an address for, unless there is one or nothing to answer.
  expect(at(waiting)).toBe('address');
  expect(at({ ...waiting, wish: aCallback() })).toBe('receipt');
  expect(at({ ...waiting, waitingSince: null })).toBe('nothing');
});
