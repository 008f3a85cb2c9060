import type { Heard, Link, LinkHandlers, Request, Transport } from '@parley/delivery';
import type { AckOf, ProtocolError } from '@parley/protocol';
import { PROTOCOL_VERSION } from '@parley/protocol/version';
import { openWire } from './wire/wire.ts';

/** A refused connection carries a ProtocolError; a broken one carries nothing. */
const errorIn = (reason: unknown): ProtocolError | undefined =>
  typeof reason === 'object' && reason !== null && 'data' in reason
    ? (reason.data as ProtocolError)
    : undefined;

/** One connection at a time to the visitors' namespace, as the visitor whom the token names. */
export function createSocketTransport(base: string, token: () => string | null): Transport {
  const address = new URL('socket.io/', base);
  const memory = { isWebSocketBlocked: false };
  const open = (handlers: LinkHandlers): Link => {
    const wire = openWire({
      address,
      memory,
      namespace: '/visitor',
      auth: { token: token(), protocol: PROTOCOL_VERSION },
      onOpen: handlers.onOpen,
      onClose: (reason) => handlers.onClose(errorIn(reason)),
      onPing: handlers.onPing,
      // The server is trusted to keep the contract; names that are not known here are ignored where they are heard.
      onEvent: (name, payload) => handlers.onHeard({ name, payload } as Heard),
    });
    return {
      request: <R extends Request>({ name, payload }: R) =>
        wire.ask(name, payload) as Promise<AckOf<R['name']>>,
      signal: ({ name, payload }) => wire.tell(name, payload),
      close: wire.close,
    };
  };
  return { open };
}
