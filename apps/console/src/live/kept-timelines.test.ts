import { aConversation, aMessage } from '@parley/testkit/builders';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { mergeEvents, type Timeline } from './apply/timeline.apply.ts';
import { noteOpened, withoutOldest } from './kept-timelines.ts';
import { timelineQuery } from './queries/conversations.queries.ts';

const timeline = (count: number): Timeline => ({
  events: mergeEvents(
    [],
    Array.from({ length: count }, (_, index) => aMessage({ seq: index + 1 })),
  ),
  hasOlder: false,
  late: [],
});

describe('a conversation that has grown long', () => {
  it('keeps its newest entries, and knows that there are older ones', () => {
    const long = withoutOldest(timeline(401));
    expect(long.events).toHaveLength(200);
    expect(long.events.at(-1)?.seq).toBe(401);
    expect(long.hasOlder).toBe(true);
    const short = timeline(400);
    expect(withoutOldest(short)).toBe(short);
  });

  it('keeps what somebody reads further up, unless that is very far', () => {
    expect(withoutOldest(timeline(1_000), 600).events[0]?.seq).toBe(550);
    expect(withoutOldest(timeline(3_000), 10).events).toHaveLength(200);
  });
});

it('of many conversations those that were looked at last are kept', () => {
  const client = new QueryClient();
  const ids = Array.from({ length: 70 }, () => aConversation().id);
  for (const id of ids) {
    client.setQueryData(timelineQuery(id).queryKey, timeline(1));
    noteOpened(client, id);
  }
  const isKept = (id: (typeof ids)[number]) => client.getQueryData(timelineQuery(id).queryKey) !== undefined;
  expect(ids.filter(isKept)).toEqual(ids.slice(-60));
  client.clear();
});
