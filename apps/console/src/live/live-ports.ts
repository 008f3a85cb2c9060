import type { Clock, DraftStorage, OutboxStorage, Transport, WithLock } from '@parley/delivery';
import { browserClock, createLock } from '@parley/delivery/browser';
import { createDraftStorage, createIndexedDbStorage } from '@parley/delivery/indexed-db';
import type { OperatorId } from '@parley/protocol';
import type { Draft } from '../shared/screen/drafts.store.ts';
import { inNextFrame } from '../shared/screen/next-frame.ts';
import { socketTransport } from './socket.transport.ts';

/** What the live connection needs of the world; tests bring their own. */
export interface LivePorts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly withLock: WithLock;
  /** Runs what was heard, together with whatever else is heard until then. */
  readonly soon: (work: () => void) => void;
  readonly storageFor: (operatorId: OperatorId) => OutboxStorage;
  readonly draftsFor: (operatorId: OperatorId) => DraftStorage<Draft>;
}

export const browserPorts: LivePorts = {
  transport: socketTransport,
  clock: browserClock,
  withLock: createLock(navigator.locks),
  soon: inNextFrame,
  storageFor: (operatorId) =>
    createIndexedDbStorage({
      name: `parley.outbox.${operatorId}`,
      factory: () => indexedDB,
      channel: (name) => new BroadcastChannel(name),
    }),
  draftsFor: (operatorId) =>
    createDraftStorage({
      name: `parley.drafts.${operatorId}`,
      factory: () => indexedDB,
      channel: (name) => new BroadcastChannel(name),
    }),
};
