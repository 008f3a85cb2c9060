import { aConversation, anEnd } from '@parley/testkit/builders';
import type { Conversation } from '@parley/protocol';
import { QueryClient } from '@tanstack/react-query';
import { expect, it, onTestFinished } from 'vitest';
import { applyPage } from './heard.ts';
import { inboxQuery, timelineQuery } from './queries/conversations.queries.ts';

const endedAt = (cursor: number): Conversation => aConversation({ state: 'ended', endedAt: cursor, cursor });

it('forgets conversations that ended long ago, and none that runs or is looked at', () => {
  const client = new QueryClient();
  onTestFinished(() => client.clear());
  const running = aConversation({ cursor: 1 });
  const read = endedAt(2);
  const ended = Array.from({ length: 300 }, (_, at) => endedAt(10 + at));
  client.setQueryData(timelineQuery(read.id).queryKey, { events: [], hasOlder: false, late: [] });
  applyPage(client, { events: [], conversations: [running, read] }, 2);
  for (const one of ended)
    applyPage(
      client,
      { events: [anEnd({ conversationId: one.id, cursor: one.cursor })], conversations: [one] },
      one.cursor,
    );
  const known = client.getQueryData(inboxQuery.queryKey)?.conversations ?? {};
  const ids = Object.keys(known);
  expect(ids.length).toBeLessThanOrEqual(202);
  expect(ids).toEqual(expect.arrayContaining([running.id, read.id, ended.at(-1)?.id]));
  expect(ids).not.toContain(ended[0]?.id);
});
