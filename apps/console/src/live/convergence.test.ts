import type { Link, LinkHandlers, OutboxStorage, Transport } from '@parley/delivery';
import { browserClock } from '@parley/delivery/browser';
import { PROTOCOL_VERSION, type ConversationId, type OperatorId, type TimelineKind } from '@parley/protocol';
import { everyKind, timelineKinds } from '@parley/testkit/every-kind';
import { openHouse, type House, type Talk } from '@parley/testkit/live-talk';
import { tap } from '@parley/testkit/tap';
import { QueryClient } from '@tanstack/react-query';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLive } from './create-live.ts';
import { useLiveStore } from './live.store.ts';
import { inboxQuery, loadOlder, timelineQuery } from './queries/conversations.queries.ts';

// A busy machine is slow, and a server on it makes new people wait.
vi.setConfig({ testTimeout: 40_000 });

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const { fetch } = globalThis;
  // The console asks its own origin, as whoever is signed in there; other people know whom they ask.
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const { url, administrator } = house;
    if (!address.startsWith('/')) return fetch(address, init);
    const headers = new Headers(init.headers);
    headers.set('cookie', administrator.api.cookie());
    headers.set('origin', url);
    return fetch(new URL(address, url), { ...init, headers });
  });
}, 60_000);
afterAll(async () => {
  vi.unstubAllGlobals();
  await house.close();
});

const noStorage: OutboxStorage = { all: async () => [], put: async () => {}, remove: async () => {} };

/** The console's transport with an address, and with what it was told. */
function transportTo(told: TimelineKind[]): Transport {
  return {
    open(handlers: LinkHandlers): Link {
      const { url, administrator } = house;
      const socket = io(`${url}/operator`, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        auth: { protocol: PROTOCOL_VERSION },
        extraHeaders: { cookie: administrator.api.cookie(), origin: url },
      });
      socket.on('connect', () => handlers.onOpen());
      socket.on('connect_error', () => handlers.onClose());
      socket.on('disconnect', () => handlers.onClose());
      socket.on('timeline.appended', (payload) => {
        handlers.onHeard({ name: 'timeline.appended', payload });
        for (const { kind } of payload.events) told.push(kind);
      });
      return {
        request: ({ name, payload }) => socket.emitWithAck(name, payload),
        signal: () => {},
        close: () => void socket.removeAllListeners().disconnect(),
      };
    },
  };
}

/** The console's own line and query cache, without a screen. */
async function openConsole() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const told: TimelineKind[] = [];
  const line = tap(transportTo(told));
  const live = createLive({
    client,
    // Nobody: marks of an own conversation would go on changing what is compared.
    operatorId: '' as OperatorId,
    ports: {
      transport: line.transport,
      clock: browserClock,
      withLock: (_name, work) => work(),
      soon: (work) => void setTimeout(work, 20),
      storageFor: () => noStorage,
      draftsFor: () => ({ ...noStorage, all: async () => [], put: async () => {} }),
    },
  });
  onTestFinished(() => {
    live.stop();
    client.clear();
  });
  const start = async () => {
    useLiveStore.setState({ sync: 'offline' });
    live.start();
    await vi.waitFor(() => expect(useLiveStore.getState().sync).toBe('live'), 15_000);
  };
  await start();
  const inbox = () => client.getQueryData(inboxQuery.queryKey);
  const timeline = (id: ConversationId) => client.getQueryData(timelineQuery(id).queryKey);
  /** What of the log can be on a screen. */
  const shown = () => ({
    inbox: inbox(),
    timelines: Object.fromEntries(
      client
        .getQueryCache()
        .findAll({ queryKey: ['timelines'] })
        .map(({ queryKey, state }) => [queryKey.join(), state.data]),
    ),
  });
  const look = (id: ConversationId) => client.fetchQuery(timelineQuery(id));
  return { client, live, line, told, start, inbox, timeline, shown, look };
}
type Console = Awaited<ReturnType<typeof openConsole>>;

/** What a console that signs in now shows, looking at the same conversations. */
async function expectFresh(old: Console, { conversationId }: Talk): Promise<void> {
  const fresh = await openConsole();
  await fresh.look(conversationId);
  await vi.waitFor(() => expect(old.shown()).toEqual(fresh.shown()), 15_000);
}

const newestPosition = async ({ operator }: Talk): Promise<number> =>
  (await operator.api.call('GET /v1/snapshot')).cursor;

describe.each(timelineKinds)(
  '[RPL-3] the console’s old cache and %s make what a fresh sign-in shows',
  (kind) => {
    const begin = async () => {
      const talk = await house.talk();
      const old = await openConsole();
      await old.look(talk.conversationId);
      return { talk, old };
    };
    const kindsAfter = async (talk: Talk, before: number) => {
      const page = await talk.operator.api.call('GET /v1/changes', { query: { after: before } });
      return page.events.map((event) => event.kind);
    };

    it('when it is told live', async () => {
      const { talk, old } = await begin();
      await everyKind[kind](talk);
      await vi.waitFor(() => expect(old.told).toContain(kind), 15_000);
      await expectFresh(old, talk);
    });

    it('when it is replayed', async () => {
      const { talk, old } = await begin();
      old.live.stop();
      const before = await newestPosition(talk);
      await everyKind[kind](talk);
      await old.start();
      expect(await kindsAfter(talk, before)).toContain(kind);
      await expectFresh(old, talk);
    });

    it('when it is told late and twice, after a gap that was replayed', async () => {
      const { talk, old } = await begin();
      old.line.hold();
      const before = await newestPosition(talk);
      await everyKind[kind](talk);
      await vi.waitFor(() => expect(old.told).toContain(kind), 15_000);
      old.line.cut();
      await old.start();
      expect(await kindsAfter(talk, before)).toContain(kind);
      old.line.releaseTwice();
      await expectFresh(old, talk);
    });
  },
);

describe('[CHG-4] a message that is not loaded yet', () => {
  it('is shown as it is when it is scrolled to, though it was taken back meanwhile', async () => {
    const talk = await house.talk();
    for (let count = 0; count < 60; count += 1) await everyKind['note.added'](talk);
    const old = await openConsole();
    await old.look(talk.conversationId);
    await everyKind['message.removed'](talk);
    await vi.waitFor(() => expect(old.timeline(talk.conversationId)?.late).toHaveLength(3), 15_000);
    await loadOlder(old.client, talk.conversationId);
    expect(old.timeline(talk.conversationId)?.late).toEqual([]);
    const fresh = await openConsole();
    await fresh.look(talk.conversationId);
    await loadOlder(fresh.client, talk.conversationId);
    await vi.waitFor(() => expect(old.shown()).toEqual(fresh.shown()), 15_000);
  });
});

it('[RPL-3] an ended conversation that was forgotten comes back as it is when somebody looks at it', async () => {
  const talk = await house.talk();
  const { conversationId } = talk;
  const old = await openConsole();
  await everyKind['conversation.ended'](talk);
  await vi.waitFor(() => expect(old.inbox()?.conversations[conversationId]?.state).toBe('ended'), 15_000);
  old.client.setQueryData(inboxQuery.queryKey, (inbox) => {
    const { [conversationId]: _, ...conversations } = inbox?.conversations ?? {};
    return inbox && { ...inbox, conversations };
  });
  await old.look(conversationId);
  await expectFresh(old, talk);
});
