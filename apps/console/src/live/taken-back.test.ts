import { aRequeue, anAccept } from '@parley/testkit/builders';
import { beforeEach, expect, it } from 'vitest';
import { useLiveStore } from './live.store.ts';
import { noteTakenBack } from './taken-back.ts';

beforeEach(() => useLiveStore.setState({ takenBack: [] }));
const known = (): readonly string[] => useLiveStore.getState().takenBack;

it('notes once what was taken back from me, and nothing else', () => {
  const mine = aRequeue();
  const me = mine.body.operatorId;
  noteTakenBack([anAccept(), mine, { ...mine, cursor: mine.cursor + 1 }], me);
  expect(known()).toEqual([mine.conversationId]);
  noteTakenBack([mine], me);
  expect(known()).toHaveLength(1);
});

it('is not about colleagues', () => {
  const mine = aRequeue();
  noteTakenBack([aRequeue()], mine.actor.id as never);
  expect(known()).toEqual([]);
});
