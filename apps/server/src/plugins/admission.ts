import type { ProtocolError } from '@parley/protocol';
import type { Server } from 'socket.io';
import type { Core } from '../core.ts';
import { hasRunning } from '../features/conversation/conversation.store.ts';
import type { VisitorCaller } from '../features/visitor/visitor.store.ts';
import type { Limits } from '../limits.ts';
import type { Load } from '../load.ts';
import { fail } from '../outcome.ts';

/** Says who may connect while the server is full, or is about to stop; null lets them in. */
export interface Admission {
  readonly anybody: () => ProtocolError | null;
  /** While the load is high, only visitors whose conversation runs. */
  readonly visitor: (visitor: Pick<VisitorCaller, 'id'>) => Promise<ProtocolError | null>;
}

const refuse = (retryAfterMs: number): ProtocolError => fail('overloaded', { retryAfterMs }).error;

export function createAdmission(
  { closing, load, db }: Pick<Core, 'closing' | 'db'> & { readonly load: Load },
  io: Server,
  limits: Pick<Limits, 'connections'>,
): Admission {
  return {
    anybody: () =>
      closing.aborted || io.engine.clientsCount > limits.connections ? refuse(load.retryAfterMs()) : null,
    visitor: async ({ id }) =>
      load.isHigh() && !(await hasRunning(db, id)) ? refuse(load.retryAfterMs()) : null,
  };
}
