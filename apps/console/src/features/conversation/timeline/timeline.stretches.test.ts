import { aMessage, MORNING } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { mergeEvents } from '../../../live/apply/timeline.apply.ts';
import { itemsOf } from './timeline.items.ts';
import { placesOf, stretchesOf } from './timeline.stretches.ts';

const DAY = 86_400_000;
const messages = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => aMessage({ seq: from + index, at: MORNING }));
const cut = (...events: Parameters<typeof mergeEvents>[1]) => stretchesOf(itemsOf(mergeEvents([], events)));

it('cuts at the same places whatever is loaded before and after', () => {
  const all = messages(1, 80);
  const whole = cut(...all);
  const part = cut(...all.slice(29));
  expect(whole.map(({ key }) => key)).toEqual([0, 1, 2, 3]);
  expect(part.map(({ key }) => key)).toEqual([1, 2, 3]);
  expect(part.at(-1)?.items.map(({ key }) => key)).toEqual(whole.at(-1)?.items.map(({ key }) => key));
  expect(placesOf(whole[1]?.items ?? [])).toEqual([25, 49]);
});

it('leaves nothing out, and a day stands with what it begins', () => {
  const [before, after] = [aMessage({ seq: 24, at: MORNING }), aMessage({ seq: 25, at: MORNING + DAY })];
  const items = itemsOf(mergeEvents([], [before, after]));
  const stretches = stretchesOf(items);
  expect(stretches.flatMap((one) => one.items)).toEqual(items);
  expect(stretches.map((one) => one.items.map(({ type }) => type))).toEqual([
    ['day', 'message'],
    ['day', 'message'],
  ]);
});
