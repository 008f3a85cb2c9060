import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { LIMITS } from '@parley/protocol/limits';
import type { ErrorCode, ProtocolError } from '@parley/protocol';
import type { WorkspaceId } from '@parley/protocol';
import { Server } from 'socket.io';
import type { Core } from '../core.ts';
import type { Live } from '../live/live.ts';
import { rooms, roomsOf } from '../live/rooms.ts';
import type { Limits } from '../limits.ts';
import { fail } from '../outcome.ts';
import type { Addresses } from './addresses.ts';
import type { Admission } from './admission.ts';
import type { Connects } from './connects.ts';
import { explain } from './errors.ts';
import { admitOperator, admitVisitor, refusal } from './handshake.ts';
import type { Handshake } from './handshake.ts';
import { createDoor } from './socket-door.ts';
import type { Bound } from './socket-door.ts';
import type {
  Heard,
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

export function createSockets(
  server: HttpServer,
  connects: Pick<Connects, 'allow'>,
  log: Core['log'],
): Sockets {
  const allowIn = async (request: IncomingMessage): Promise<ErrorCode | null> => {
    try {
      return (await connects.allow(request)) ? null : 'rate_limited';
    } catch (thrown) {
      // Nobody else waits for this promise: what it threw would end the process.
      return explain(thrown, log).code;
    }
  };
  const io = new Server(server, {
    serveClient: false,
    maxHttpBufferSize: bufferBytes,
    allowRequest: (request, tell) => void allowIn(request).then((refused) => tell(refused, refused === null)),
    perMessageDeflate: false,
    pingInterval: LIMITS.beatEveryMs,
    // A second less, so that everybody has been told of a silent one in time.
    pingTimeout: LIMITS.silentAfterMs - LIMITS.beatEveryMs - 1_000,
    // Any page may connect, without cookies; the site's own list of origins decides in the handshake.
    cors: { origin: '*', credentials: false },
  });
  return { io, visitors: io.of('/visitor'), operators: io.of('/operator') };
}

export interface SocketHandlers {
  readonly visitor: Partial<VisitorEventHandlers>;
  readonly operator: Partial<OperatorEventHandlers>;
  readonly limits: Limits;
  readonly live: Pick<Live, 'endings' | 'hasEnded'>;
  readonly admission: Admission;
  readonly addresses: Addresses;
  readonly onOperator: (socket: OperatorSocket) => void;
  readonly onVisitor: (socket: VisitorSocket) => void;
  /** From now on whatever happens in this workspace reaches the connections that are in its rooms. */
  readonly follow: (id: WorkspaceId) => Promise<void>;
}

/** Lets clients in: a connection is in its rooms before it is told that it is connected. */
export function openSockets(
  core: Core,
  { io, visitors, operators }: Sockets,
  handlers: SocketHandlers,
): void {
  const { limits } = handlers;
  const visitorDoor = createDoor<VisitorSocket>(core, {
    party: 'visitor',
    handlers: handlers.visitor,
    bounds: boundsOf<VisitorSocket>(limits, limits.visitorEvents, ({ data }) => ({
      person: data.visitor.id,
      site: data.site.id,
    })),
    // The owner's statement may run out while the page stays; whoever comes back shows a new one.
    isAllowed: ({ data }) => data.visitor.expiresAt > core.now(),
  });
  const operatorDoor = createDoor<OperatorSocket>(core, {
    party: 'operator',
    handlers: handlers.operator,
    bounds: boundsOf<OperatorSocket>(limits, limits.operatorEvents, ({ data }) => ({
      person: data.operator.id,
      site: data.operator.workspaceId,
    })),
  });

  const { admission, addresses } = handlers;
  const enter = (socket: Entering, next: Next, admit: () => Promise<ProtocolError | null>) =>
    letIn(core, next, async () => {
      socket.data.address = addresses.keyOf(socket.request);
      return (await admission.anybody(socket.request)) ?? admit();
    });
  const handshakeOf = ({ handshake, request }: Entering): Handshake => ({
    ...handshake,
    isFromProxy: addresses.isFromProxy(request),
  });

  // Nobody has business outside the two namespaces.
  io.use((_socket, next) => next(refusal(fail('bad_request', { detail: 'no such namespace' }).error)));
  visitors.use((socket, next) => {
    void enter(socket, next, async () => {
      const admitted = await admitVisitor(core, handshakeOf(socket));
      if (!admitted.ok) return admitted.error;
      const refused =
        admission.oneMore(countIn(visitors, rooms.visitor(admitted.value.visitor.id))) ??
        (await admission.visitor(admitted.value.visitor));
      if (refused) return refused;
      Object.assign(socket.data, admitted.value, { lastHeardAt: core.now() });
      visitorDoor.admit(socket);
      const { id, workspaceId, tokenHash } = admitted.value.visitor;
      await socket.join([rooms.visitor(id), rooms.visitorsOf(workspaceId), rooms.visitorToken(tokenHash)]);
      await handlers.follow(workspaceId);
      return null;
    });
  });
  operators.use((socket, next) => {
    void enter(socket, next, async () => {
      const endingsBefore = handlers.live.endings();
      const admitted = await admitOperator(core, handshakeOf(socket));
      if (!admitted.ok) return admitted.error;
      const refused = admission.oneMore(countIn(operators, rooms.operator(admitted.value.id)));
      if (refused) return refused;
      Object.assign(socket.data, { operator: admitted.value, lastHeardAt: core.now(), endingsBefore });
      operatorDoor.admit(socket);
      await socket.join(roomsOf(admitted.value));
      await handlers.follow(admitted.value.workspaceId);
      return null;
    });
  });
  visitors.on('connection', handlers.onVisitor);
  operators.on('connection', (socket) => {
    // It was no connection yet when those of its session were ended.
    const { operator, endingsBefore } = socket.data;
    if (handlers.live.hasEnded(operator.sessionHash, endingsBefore)) return void socket.disconnect(true);
    socket.conn.on('packet', () => (socket.data.lastHeardAt = core.now()));
    handlers.onOperator(socket);
  });
}

type Next = (refused?: Error) => void;
type Entering = Pick<VisitorSocket | OperatorSocket, 'handshake' | 'request'> & {
  readonly data: Partial<Heard>;
};

const countIn = ({ adapter }: VisitorNamespace | OperatorNamespace, room: string): number =>
  adapter.rooms.get(room)?.size ?? 0;

/** In whose names the events of a connection count: the person's with all their tabs, the address's, the site's. */
function boundsOf<Socket extends { readonly data: Heard }>(
  { eventsPerAddress, eventsPerSite }: Limits,
  perPerson: number,
  of: (socket: Socket) => { readonly person: string; readonly site: string },
): Bound<Socket>[] {
  return [
    { points: perPerson, of: (socket) => of(socket).person, isOfOne: true },
    { points: eventsPerAddress, of: ({ data }) => data.address },
    { points: eventsPerSite, of: (socket) => of(socket).site },
  ];
}

/** Whatever goes wrong at the door, the client is told and nobody else notices. */
async function letIn(core: Core, next: Next, admit: () => Promise<ProtocolError | null>): Promise<void> {
  try {
    const error = await admit();
    next(error ? refusal(error) : undefined);
  } catch (thrown) {
    next(refusal(explain(thrown, core.log)));
  }
}
