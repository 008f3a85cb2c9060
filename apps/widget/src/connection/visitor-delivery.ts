import { createDelivery, type Delivery, type Intent } from '@parley/delivery';
import { browserClock } from '@parley/delivery/browser';
import { createIndexedDbStorage } from '@parley/delivery/indexed-db';
import type { OutboxStorage, WithLock } from '@parley/delivery';
import { LIMITS } from '@parley/protocol/limits';
import type { ProtocolError, RouteReply, VisitorConversation, VisitorTimelineEvent } from '@parley/protocol';
import { mayKeep, recall, remember, storageName } from '../loader/storage.ts';
import type { CourierOptions } from './contract.ts';
import { lineOf } from './line.ts';
import { request } from './request.ts';
import { createSocketTransport } from './socket.transport.ts';

type Thread = RouteReply<'GET /v1/thread'>;
export type VisitorDelivery = Delivery<VisitorTimelineEvent, VisitorConversation>;

interface Options extends CourierOptions {
  token(): string | null;
  readonly storage: OutboxStorage;
  readonly withLock: WithLock;
  onOnline(): void;
  onRenewed(token: string): void;
  /** The server will not have this visitor, or this page. */
  onRefused(error: ProtocolError): void;
}

interface VisitorOutbox extends OutboxStorage {
  /** Somebody has signed out: what is still there is not this visitor's. */
  disown(): void;
}

/** What has been written by anybody on this site's pages waits here, whoever the visitor turns out to be. */
export function outboxStorage(siteKey: string): VisitorOutbox {
  const name = storageName(siteKey, 'outbox');
  let isOurs = false;
  const isMarked = (): boolean => recall('localStorage', name) !== null;
  const storage = createIndexedDbStorage({
    name,
    factory: () => indexedDB,
    ...(canTellTabs() && { channel: (it) => new BroadcastChannel(it) }),
  });
  return {
    ...storage,
    disown() {
      isOurs = false;
    },
    // To open a database is to make one, and nothing is kept before somebody has written. A page may clear the mark meanwhile.
    all: async () => (isOurs || isMarked() ? storage.all() : []),
    async put(item) {
      if (!mayKeep()) throw new Error('nobody has agreed to it');
      const wasOurs = isOurs || isMarked();
      remember('localStorage', name, '1');
      // Where that is full, nobody would find it again: it is better kept by this page alone.
      if (!isMarked()) throw new Error('there is no room for the mark');
      // What is still there is of somebody who has signed out.
      if (!wasOurs) for (const { id } of await storage.all()) await storage.remove(id);
      isOurs = true;
      return storage.put(item);
    },
  };
}

/** Where storage is blocked, channels between tabs are too, and say so by throwing. */
function canTellTabs(): boolean {
  try {
    new BroadcastChannel('').close();
    return true;
  } catch {
    return false;
  }
}

/** Messages and the end keep their order; a rating waits for nobody. */
const laneOf = ({ name }: Intent): string => (name.startsWith('rating') ? 'rating' : 'talk');

/** Delivery for one visitor: their outbox, their connection, their thread. */
export function createVisitorDelivery(options: Options): VisitorDelivery {
  const { base, site, token } = options;
  let wasLive = false;
  const ask = (query = '') => request('GET /v1/thread', { base, query, token: token() });
  const tellLine = (): void =>
    options.onLine(lineOf(delivery.connection.state, delivery.replica.state, wasLive));

  const delivery: VisitorDelivery = createDelivery<VisitorTimelineEvent, VisitorConversation, Thread>({
    transport: createSocketTransport(base, token),
    clock: browserClock,
    limits: { beatEveryMs: LIMITS.beatEveryMs, ackTimeoutMs: LIMITS.ackTimeoutMs },
    storage: options.storage,
    withLock: options.withLock,
    name: storageName(site.key, 'outbox'),
    isGapless: true,
    laneOf,
    load: () => ask(),
    fetchAfter: (cursor) => ask(`?after=${cursor}`),
    reset: (thread) => options.onReset(thread, thread.hasMore),
    apply: options.onNewer,
    onClock: options.onClock,
    pageOf: (heard) => (heard.name === 'thread.appended' ? heard.payload : null),
    pageOfAnswer: (answer) => (answer?.ok && 'appended' in answer.value ? answer.value.appended : undefined),
    onHeard: (heard) => {
      if (heard.name === 'typing.shown') options.onTyping(heard.payload);
      if (heard.name === 'quote.wanted') options.onQuote(heard.payload);
      if (heard.name === 'token.renewed') options.onRenewed(heard.payload.token);
    },
    onConnection(state) {
      tellLine();
      if (state.name === 'refused') options.onRefused(state.error);
      if (state.name === 'online') options.onOnline();
    },
    onReplica(state) {
      wasLive ||= state === 'live';
      tellLine();
    },
    onRefused: options.onRefused,
    onOutbox(entries) {
      options.onOutbox(entries);
      // Only messages and their changes are worth a word when they are refused; what else was refused has lost its sense.
      for (const { item, state } of entries) {
        if (state === 'refused' && !item.request.name.startsWith('message.'))
          delivery.outbox.takeBack(item.id);
      }
    },
  });
  return delivery;
}
