import { aConversation, aMessage, anAnswer } from '@parley/testkit/builders';
import { beforeEach, expect, it, vi } from 'vitest';
import { createArrivals, type Arrived } from './arrivals.ts';

const waiting: (() => void)[] = [];
const take = vi.fn<(arrived: Arrived) => void>();
const open = () => createArrivals((work) => void waiting.push(work), take);
const soon = (): void => waiting.splice(0).forEach((work) => work());

beforeEach(() => {
  waiting.length = 0;
  take.mockClear();
});

it('takes in a burst at once, each conversation as it was last', () => {
  const arrivals = open();
  const first = aConversation({ cursor: 1 });
  const newer = { ...first, cursor: 3, unread: 2 };
  const other = aConversation({ cursor: 2 });
  const events = [aMessage({ cursor: 1 }), aMessage({ cursor: 2 }), aMessage({ cursor: 3 })] as const;
  arrivals.hearPage({ events: [events[0]], conversations: [first] }, 1);
  arrivals.hearPage({ events: [events[1], events[2]], conversations: [other, newer] }, 3);
  // Told late, after something newer.
  arrivals.hearPage({ events: [], conversations: [{ ...first, cursor: 2 }] }, 2);
  expect(take).not.toHaveBeenCalled();
  soon();
  expect(take).toHaveBeenCalledTimes(1);
  expect(take.mock.calls[0]?.[0].log).toEqual({
    page: { events: [...events], conversations: [newer, other] },
    cursor: 3,
  });
  soon();
  expect(take).toHaveBeenCalledTimes(1);
});

it('knows which came last, the words or what is typed after them', () => {
  const arrivals = open();
  const { id: said } = aConversation();
  const { id: typing } = aConversation();
  arrivals.hearPreview(said, 'Do you');
  arrivals.hearPage({ events: [aMessage({ conversationId: said })], conversations: [] }, 1);
  arrivals.hearPage({ events: [aMessage({ conversationId: typing })], conversations: [] }, 2);
  arrivals.hearPreview(typing, 'And');
  arrivals.hearPreview(typing, 'And to');
  arrivals.hearPage({ events: [anAnswer({ conversationId: typing })], conversations: [] }, 3);
  soon();
  expect([...(take.mock.calls[0]?.[0].previews ?? [])]).toEqual([
    [said, ''],
    [typing, 'And to'],
  ]);
});

it('is taken in at once where something builds on it, and not again', () => {
  const arrivals = open();
  arrivals.hearPreview(aConversation().id, 'Do you');
  arrivals.flush();
  expect(take).toHaveBeenCalledTimes(1);
  expect(take.mock.calls[0]?.[0].log).toBeNull();
  soon();
  arrivals.flush();
  expect(take).toHaveBeenCalledTimes(1);
});
