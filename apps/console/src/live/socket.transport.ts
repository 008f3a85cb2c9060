import { io } from 'socket.io-client';
import type { Heard, Link, LinkHandlers, Transport } from '@parley/delivery';
import type { ProtocolError } from '@parley/protocol';
import { PROTOCOL_VERSION } from '@parley/protocol/version';

type Received = { readonly name: string; readonly payload: unknown };
// The server is trusted to keep the contract; names that are not known here are passed on and ignored there.
const isHeard = (received: Received): received is Heard => typeof received.payload === 'object';

/** A refused connection carries a ProtocolError; a broken one carries nothing. */
const errorIn = (failure: object): ProtocolError | undefined =>
  'data' in failure ? (failure.data as ProtocolError | undefined) : undefined;

/** One Socket.IO connection at a time to the operators' namespace; the session cookie says who we are. */
export const socketTransport: Transport = { open };

function open(handlers: LinkHandlers): Link {
  const socket = io('/operator', {
    auth: { protocol: PROTOCOL_VERSION },
    forceNew: true,
    reconnection: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
  });
  let isClosed = false;
  const unlessClosed =
    <A extends unknown[]>(handle: (...args: A) => void) =>
    (...args: A): void => {
      if (!isClosed) handle(...args);
    };
  socket.on(
    'connect',
    unlessClosed(() => handlers.onOpen()),
  );
  socket.on(
    'connect_error',
    unlessClosed((failure) => handlers.onClose(errorIn(failure))),
  );
  socket.on(
    'disconnect',
    unlessClosed(() => handlers.onClose()),
  );
  socket.io.on(
    'ping',
    unlessClosed(() => handlers.onPing()),
  );
  socket.onAny(
    unlessClosed((name: string, payload: unknown) => {
      const received = { name, payload };
      if (isHeard(received)) handlers.onHeard(received);
    }),
  );
  return {
    request: ({ name, payload }) => socket.emitWithAck(name, payload),
    // Not volatile: of two in one turn, such as "is typing" for the visitor and for colleagues, that drops the second.
    signal: ({ name, payload }) => {
      if (socket.connected) socket.emit(name, payload);
    },
    close: () => {
      isClosed = true;
      socket.disconnect();
    },
  };
}
