import { aMessage, anAnswer, aNote, aPageMove, aStart, MORNING } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { mergeEvents } from '../../../live/apply/timeline.apply.ts';
import { itemsOf } from './timeline.items.ts';

const at = (seconds: number) => ({ at: MORNING + seconds * 1_000 });

it('stands messages of one author together until somebody else speaks or time passes', () => {
  const events = mergeEvents(
    [],
    [aMessage(at(0)), aMessage(at(10)), anAnswer(at(20)), aMessage(at(30)), aMessage(at(600))],
  );
  const groups = itemsOf(events).flatMap((item) =>
    item.type === 'message' ? [[item.startsGroup, item.endsGroup]] : [],
  );
  expect(groups).toEqual([
    [true, false],
    [false, true],
    [true, true],
    [true, true],
    [true, true],
  ]);
});

it('begins each day once', () => {
  const events = mergeEvents([], [aStart(at(0)), aMessage(at(1)), aMessage(at(2 * 86_400))]);
  expect(itemsOf(events).map(({ type }) => type)).toEqual(['day', 'fact', 'message', 'day', 'message']);
});

it('folds moves through the site into one line, the newest first', () => {
  const [before, cart, contact, after] = [aNote(at(0)), aPageMove(at(1)), aPageMove(at(2)), aNote(at(3))];
  const items = itemsOf(mergeEvents([], [before, cart, contact, after]));
  expect(items.map(({ type }) => type)).toEqual(['day', 'note', 'moves', 'note']);
  expect(items[2]).toMatchObject({ events: [contact, cart] });
});

it('leaves out what a newer server has to tell', () => {
  const newer = Object.assign(aStart(at(1)), { kind: 'conversation.flagged' });
  const events = mergeEvents([], [aMessage(at(0)), newer]);
  expect(itemsOf(events).map(({ type }) => type)).toEqual(['day', 'message']);
});
