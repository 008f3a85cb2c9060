import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Conversation, TimelineEvent } from '@parley/protocol';
import { type ApiClient, createApiClient } from '@parley/testkit/api-client';
import { type History, toEntry } from '../clients/history.ts';
import { UNSENT } from '../clients/visitor.ts';
import type { Evidence, StoredConversation, StoredThread } from './evidence.ts';

interface Reading {
  readonly url: string;
  /** Somebody who has just signed in. */
  readonly operator: ApiClient;
  readonly visitors: readonly { readonly id: string; readonly token: string }[];
  readonly histories: readonly History[];
  readonly dataDir: string;
  /** Everything the server has printed. */
  readonly output: string;
}

async function readConversations(operator: ApiClient): Promise<Conversation[]> {
  const { conversations } = await operator.call('GET /v1/snapshot');
  const running = conversations.filter(({ state }) => state !== 'ended');
  const ended: Conversation[] = [];
  for (let hasMore = true; hasMore;) {
    const { endedAt, id } = ended.at(-1) ?? {};
    const query = endedAt && id ? { endedBefore: endedAt, beforeId: id } : {};
    const page = await operator.call('GET /v1/conversations', { query });
    ended.push(...page.conversations);
    ({ hasMore } = page);
  }
  return [...running, ...ended];
}

async function readTimeline(operator: ApiClient, picture: Conversation): Promise<StoredConversation> {
  const params = { conversationId: picture.id };
  const newest = await operator.call('GET /v1/conversations/:conversationId', { params });
  let events: TimelineEvent[] = newest.events;
  for (let { hasMore } = newest; hasMore;) {
    const query = { before: events[0]?.seq ?? 1 };
    const older = await operator.call('GET /v1/conversations/:conversationId/timeline', { params, query });
    events = [...older.events, ...events];
    ({ hasMore } = older);
  }
  return { picture, entries: events.map(toEntry) };
}

async function readThread(url: string, visitor: { id: string; token: string }): Promise<StoredThread> {
  const api = createApiClient(url, { headers: { authorization: `Bearer ${visitor.token}` } });
  const pages = [await api.call('GET /v1/thread', { query: { after: 0 } })];
  for (let last = pages.at(-1); last?.hasMore; last = pages.at(-1))
    pages.push(await api.call('GET /v1/thread', { query: { after: last.cursor } }));
  // The conversations of a later page are newer.
  const pictures = new Map(pages.flatMap(({ conversations }) => conversations).map((one) => [one.id, one]));
  const entries = pages.flatMap(({ events }) => events).map(toEntry);
  return { visitorId: visitor.id, pictures: [...pictures.values()], entries };
}

/** Looks into every file for words that may stand in none, and into what was printed. */
async function findSpills(dataDir: string, output: string): Promise<string[]> {
  const spills = output.includes(UNSENT) ? ["the server's log"] : [];
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (bytes.includes(UNSENT)) spills.push(entry.name);
  }
  return spills;
}

/** Reads everything that is stored, as people do who come only now. */
export async function readEvidence(reading: Reading): Promise<Evidence> {
  const { url, operator, visitors, histories } = reading;
  const pictures = await readConversations(operator);
  const conversations: StoredConversation[] = [];
  for (const picture of pictures) conversations.push(await readTimeline(operator, picture));
  const threads: StoredThread[] = [];
  for (const visitor of visitors) threads.push(await readThread(url, visitor));
  const spills = await findSpills(reading.dataDir, reading.output);
  return { conversations, threads, histories, spills };
}
