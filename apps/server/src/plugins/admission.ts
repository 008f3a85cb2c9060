import type { IncomingMessage } from 'node:http';
import type { ProtocolError } from '@parley/protocol';
import type { Server } from 'socket.io';
import type { Core } from '../core.ts';
import { hasRunning } from '../features/conversation/conversation.store.ts';
import type { VisitorCaller } from '../features/visitor/visitor.store.ts';
import type { Limits } from '../limits.ts';
import type { Load } from '../load.ts';
import { fail } from '../outcome.ts';
import type { Connects } from './connects.ts';

type Refused = Promise<ProtocolError | null>;

/** Says who may connect; null lets them in. */
export interface Admission {
  /** Nobody while the server is full or about to stop, and no address too often. */
  readonly anybody: (request: IncomingMessage) => Refused;
  /** While the load is high, only visitors whose conversation runs. */
  readonly visitor: (visitor: Pick<VisitorCaller, 'id'>) => Refused;
  /** Nobody with more tabs than anybody needs; `open` is how many they have here. */
  readonly oneMore: (open: number) => ProtocolError | null;
}

interface Needs {
  readonly core: Pick<Core, 'closing' | 'db'>;
  readonly load: Load;
  readonly io: Server;
  readonly limits: Pick<Limits, 'connections' | 'connectionsPerPerson'>;
  readonly connects: Connects;
}

const tooManyTabsMs = 60_000;

export function createAdmission({ core, load, io, limits, connects }: Needs): Admission {
  const full = (): ProtocolError => fail('overloaded', { retryAfterMs: load.retryAfterMs() }).error;
  return {
    anybody: async (request) =>
      core.closing.aborted || io.engine.clientsCount > limits.connections ? full() : connects.refuse(request),
    visitor: async ({ id }) => (load.isHigh() && !(await hasRunning(core.db, id)) ? full() : null),
    oneMore: (open) =>
      open >= limits.connectionsPerPerson
        ? fail('rate_limited', { retryAfterMs: tooManyTabsMs }).error
        : null,
  };
}
