import { Manager } from 'socket.io-client';
import type { Heard, Link, LinkHandlers, Transport } from '@parley/delivery';
import type { ProtocolError } from '@parley/protocol';
import { PROTOCOL_VERSION } from '@parley/protocol/version';

type Received = { readonly name: string; readonly payload: unknown };
// The server is trusted to keep the contract; names that are not known here are passed on and ignored there.
const isHeard = (received: Received): received is Heard => typeof received.payload === 'object';

/** A refused connection carries a ProtocolError; a broken one carries nothing. */
const errorIn = (failure: object): ProtocolError | undefined =>
  'data' in failure ? (failure.data as ProtocolError | undefined) : undefined;

/** One Socket.IO connection at a time to the visitors' namespace, as the visitor whom the token names. */
export function createSocketTransport(base: string, token: () => string | null): Transport {
  const { origin, pathname } = new URL(base);
  const open = (handlers: LinkHandlers): Link => {
    const manager = new Manager(origin, {
      path: `${pathname}socket.io/`,
      reconnection: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
    });
    const socket = manager.socket('/visitor', { auth: { token: token(), protocol: PROTOCOL_VERSION } });
    let isClosed = false;
    const unlessClosed =
      <A extends unknown[]>(handle: (...args: A) => void) =>
      (...args: A): void => {
        if (!isClosed) handle(...args);
      };
    socket.on('connect', unlessClosed(() => handlers.onOpen()));
    socket.on('connect_error', unlessClosed((failure) => handlers.onClose(errorIn(failure))));
    socket.on('disconnect', unlessClosed(() => handlers.onClose()));
    manager.on('ping', unlessClosed(() => handlers.onPing()));
    socket.onAny(
      unlessClosed((name: string, payload: unknown) => {
        const received = { name, payload };
        if (isHeard(received)) handlers.onHeard(received);
      }),
    );
    return {
      request: ({ name, payload }) => socket.emitWithAck(name, payload),
      signal: ({ name, payload }) => void socket.volatile.emit(name, payload),
      close: () => {
        isClosed = true;
        socket.disconnect();
      },
    };
  };
  return { open };
}
