import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../context.ts';
import { fail } from '../outcome.ts';
import { replyWithError } from './errors.ts';
import type { Sockets } from './sockets.ts';

/** Clients come back at a random moment within this time (ms), so that a restart is no stampede: longer for more of them. */
const leastSpreadMs = 3_000;
const mostSpreadMs = 30_000;
const perClientMs = 2;
/** The last acknowledgements are on their way within this time (ms). */
const farewellMs = 100;
/** Whoever does not hang up by then is cut off. */
const patienceMs = 1_000;

export const spreadFor = (clients: number): number =>
  Math.min(mostSpreadMs, Math.max(leastSpreadMs, clients * perClientMs));

/** Every TCP connection of a server, also those that became WebSockets or said nothing yet: none may hold up its end. */
export function followConnections(server: Server): { readonly cut: () => void } {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    cut() {
      for (const socket of open) socket.destroy();
    },
  };
}

/** Once the server stops, requests that still come in are told so in the contract's words. */
export function refuseWhenClosing(http: FastifyInstance, closing: AbortSignal): void {
  http.addHook('onRequest', async (_request, reply) => {
    if (!closing.aborted) return undefined;
    reply.header('connection', 'close');
    return replyWithError(reply, fail('overloaded', { retryAfterMs: leastSpreadMs }).error);
  });
}

interface Parts {
  readonly context: AppContext;
  readonly http: FastifyInstance;
  readonly sockets: Sockets;
  readonly connections: { readonly cut: () => void };
}

/**
 * Says goodbye, finishes what was begun and closes the doors. What comes in meanwhile is refused with a time to come back;
 * everything that was or will be acknowledged is on disk when this resolves.
 */
export async function shutDown({ context, http, sockets, connections }: Parts): Promise<void> {
  const { io } = sockets;
  context.live.sayEnding(spreadFor(io.engine.clientsCount));
  // Stops listening at once; resolves when the last connection has gone.
  const closed = http.close();
  await context.eventLog.close();
  await pause(farewellMs);
  io.disconnectSockets(true);
  context.presence.stop();
  io.engine.close();
  const timer = setTimeout(connections.cut, patienceMs);
  await closed;
  clearTimeout(timer);
}
