import type { Server as HttpServer } from 'node:http';
import { LIMITS } from '@parley/protocol/limits';
import { Server } from 'socket.io';
import type { Core } from '../core.ts';
import { rooms, roomsOf } from '../live/rooms.ts';
import type { Limits } from '../limits.ts';
import { admitOperator, admitVisitor, refusal, refusalOf } from './handshake.ts';
import { createDoor } from './socket-door.ts';
import type {
  OperatorEventHandlers,
  OperatorNamespace,
  OperatorSocket,
  VisitorEventHandlers,
  VisitorNamespace,
  VisitorSocket,
} from './socket-types.ts';

export interface Sockets {
  readonly io: Server;
  readonly visitors: VisitorNamespace;
  readonly operators: OperatorNamespace;
}

/** A text far too long for one message still gets a typed answer; beyond this the connection ends unread. */
const bufferBytes = 16 * LIMITS.packetBytes;

export function createSockets(server: HttpServer): Sockets {
  const io = new Server(server, {
    serveClient: false,
    maxHttpBufferSize: bufferBytes,
    perMessageDeflate: false,
    pingInterval: LIMITS.beatEveryMs,
    pingTimeout: LIMITS.silentAfterMs - LIMITS.beatEveryMs,
    // Any page may connect, without cookies; the site's own list of origins decides in the handshake.
    cors: { origin: '*', credentials: false },
  });
  return { io, visitors: io.of('/visitor'), operators: io.of('/operator') };
}

export interface SocketHandlers {
  readonly visitor: Partial<VisitorEventHandlers>;
  readonly operator: Partial<OperatorEventHandlers>;
  readonly limits: Limits;
  readonly onOperator: (socket: OperatorSocket) => void;
}

/** Lets clients in: a connection is in its rooms before it is told that it is connected. */
export function openSockets(core: Core, { visitors, operators }: Sockets, handlers: SocketHandlers): void {
  const { limits } = handlers;
  const visitorDoor = createDoor<VisitorSocket>(core, {
    party: 'visitor',
    handlers: handlers.visitor,
    eventsPerTenSeconds: limits.visitorEvents,
  });
  const operatorDoor = createDoor<OperatorSocket>(core, {
    party: 'operator',
    handlers: handlers.operator,
    eventsPerTenSeconds: limits.operatorEvents,
  });

  visitors.use((socket, next) => {
    admitVisitor(core, socket.handshake).then(
      async (admitted) => {
        if (!admitted.ok) return next(refusal(admitted.error));
        Object.assign(socket.data, admitted.value, { lastHeardAt: core.now() });
        visitorDoor.admit(socket);
        await socket.join(rooms.visitor(admitted.value.visitor.id));
        next();
      },
      (thrown: unknown) => next(refusalOf(thrown, core)),
    );
  });

  operators.use((socket, next) => {
    admitOperator(core, socket.handshake).then(
      async (admitted) => {
        if (!admitted.ok) return next(refusal(admitted.error));
        Object.assign(socket.data, { operator: admitted.value, lastHeardAt: core.now() });
        operatorDoor.admit(socket);
        await socket.join(roomsOf(admitted.value));
        next();
      },
      (thrown: unknown) => next(refusalOf(thrown, core)),
    );
  });
  operators.on('connection', (socket) => {
    socket.conn.on('packet', () => (socket.data.lastHeardAt = core.now()));
    handlers.onOperator(socket);
  });
}
