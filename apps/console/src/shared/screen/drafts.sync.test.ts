import type { DraftRecord, DraftStorage } from '@parley/delivery';
import type { ConversationId, KeptDraft } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_DRAFT, type Draft } from './drafts.store.ts';
import { syncDrafts, type DraftServer } from './drafts.sync.ts';

const id = '00000000-0000-4000-8000-00000000002a' as ConversationId;
const draft = (message: string): Draft => ({ ...EMPTY_DRAFT, message });

/** The server's part: one draft for each conversation, refused where another browser has written since. */
function createServer() {
  const kept = new Map<string, KeptDraft>();
  const server: DraftServer = {
    all: async () => [...kept.values()],
    async write(conversationId, { base, version, draft: written }) {
      const theirs = kept.get(conversationId);
      if (theirs && theirs.version !== base && theirs.version !== version) return { theirs };
      if (written) kept.set(conversationId, { conversationId, version, draft: written });
      else kept.delete(conversationId);
      return { theirs: null };
    },
  };
  return { kept, server };
}

function openBrowser(server: DraftServer) {
  const records = new Map<string, DraftRecord<Draft>>();
  const local: DraftStorage<Draft> = {
    all: async () => [...records.values()],
    put: async (record) => void records.set(record.id, record),
    remove: async (gone) => void records.delete(gone),
  };
  let versions: Readonly<Record<string, string>> = {};
  const storage = syncDrafts(local, server, {
    read: () => versions,
    write: (next) => void (versions = next),
  });
  const type = async (message: string): Promise<void> => {
    await storage.put({ id, version: newCommandId(), value: draft(message) });
    await vi.runAllTimersAsync();
  };
  const send = async (): Promise<void> => {
    await storage.remove(id);
    await vi.runAllTimersAsync();
  };
  return { storage, type, send, text: () => records.get(id)?.value.message };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[DRF-1] what is written in one browser is in the other, newest first, and goes when it was sent', async () => {
  const { server, kept } = createServer();
  const [desk, phone] = [openBrowser(server), openBrowser(server)];
  await desk.type('Hel');
  await phone.storage.pull();
  expect(phone.text()).toBe('Hel');
  await phone.type('Hello there');
  await desk.storage.pull();
  expect(desk.text()).toBe('Hello there');
  await desk.send();
  expect(kept.size).toBe(0);
  await phone.storage.pull();
  expect(phone.text()).toBeUndefined();
});

it('[DRF-1] nothing is thrown away where two have written without having seen each other', async () => {
  const { server, kept } = createServer();
  const [desk, phone] = [openBrowser(server), openBrowser(server)];
  await desk.type('From the desk');
  await phone.type('From the phone');
  expect(phone.text()).toBe('From the desk\nFrom the phone');
  expect([...kept.values()][0]?.draft.message).toBe('From the desk\nFrom the phone');
  await desk.storage.pull();
  expect(desk.text()).toBe('From the desk\nFrom the phone');
});

it('[DRF-1] what was written without the server goes there when it can be reached again', async () => {
  const { server, kept } = createServer();
  const away: DraftServer = { all: async () => null, write: async () => null };
  let now = away;
  const desk = openBrowser({ all: () => now.all(), write: (...given) => now.write(...given) });
  await desk.type('Written alone');
  expect(kept.size).toBe(0);
  now = server;
  await desk.storage.pull();
  expect([...kept.values()][0]?.draft.message).toBe('Written alone');
});

it('[DRF-2] what was written in a conversation that is erased goes from every browser', async () => {
  const { server } = createServer();
  let isErased = false;
  const desk = openBrowser({
    all: () => server.all(),
    write: async (...given) => (isErased ? 'gone' : server.write(...given)),
  });
  await desk.type('Half a sente');
  isErased = true;
  await desk.type('Half a sentence');
  expect(desk.text()).toBeUndefined();
});
