import type { Heard, Link, LinkHandlers, Request, Transport } from '@parley/delivery';
import type { AckOf, ProtocolError } from '@parley/protocol';
import { PROTOCOL_VERSION } from '@parley/protocol/version';
import { Manager } from 'socket.io-client';
import type { Gate } from './gate.ts';

export interface Caller {
  /** Where the network begins. */
  readonly url: string;
  readonly namespace: '/visitor' | '/operator';
  readonly auth: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** How many times faster than the server's this client's clock runs. */
  readonly speed: number;
  /** What reaches a page that is frozen waits. */
  readonly gate: Gate;
  /** Told how to kill the newest connection without a word to the page. */
  readonly onOpened: (cut: () => void) => void;
  readonly onSend: (request: Request) => void;
  /** Every answer that reached this client. */
  readonly onAnswer: (request: Request, answer: AckOf<Request['name']>) => void;
}

type Received = { readonly name: string; readonly payload: unknown };
const isHeard = (received: Received): received is Heard => typeof received.payload === 'object';

/** The time that a server asks for is its own, so that a hurried client must wait for longer. */
const inOwnTime = (error: ProtocolError, speed: number): ProtocolError =>
  error.retryAfterMs === undefined ? error : { ...error, retryAfterMs: error.retryAfterMs * speed };

const errorIn = (failure: object): ProtocolError | undefined =>
  'data' in failure ? (failure.data as ProtocolError | undefined) : undefined;

/** The widget's and the console's transport, for Node: one Socket.IO connection at a time, WebSocket first, else polling. */
export const createNodeTransport = (caller: Caller): Transport => ({
  open(handlers: LinkHandlers): Link {
    const manager = new Manager(caller.url, {
      reconnection: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      extraHeaders: { ...caller.headers },
    });
    const socket = manager.socket(caller.namespace, { auth: { ...caller.auth, protocol: PROTOCOL_VERSION } });
    let isClosed = false;
    const close = (): void => {
      isClosed = true;
      socket.disconnect();
    };
    caller.onOpened(close);
    const unlessClosed = <A extends unknown[]>(handle: (...args: A) => void) =>
      caller.gate.through((...args: A): void => {
        if (!isClosed) handle(...args);
      });
    const onHeard = unlessClosed((name: string, payload: unknown) => {
      const received = { name, payload };
      if (isHeard(received)) handlers.onHeard(received);
    });
    const onRefused = unlessClosed((failure: object) => {
      const error = errorIn(failure);
      handlers.onClose(error && inOwnTime(error, caller.speed));
    });
    const onPing = unlessClosed(() => handlers.onPing());
    const onOpen = unlessClosed(() => handlers.onOpen());
    const onClose = unlessClosed(() => handlers.onClose());
    socket.on('connect', onOpen);
    socket.on('connect_error', onRefused);
    socket.on('disconnect', () => onClose());
    socket.onAny(onHeard);
    manager.on('ping', onPing);
    return {
      async request<R extends Request>(request: R) {
        caller.onSend(request);
        const answer: AckOf<R['name']> = await socket.emitWithAck(request.name, request.payload);
        await caller.gate.open();
        if (isClosed) return new Promise<never>(() => {});
        caller.onAnswer(request, answer);
        return answer.ok ? answer : { ...answer, error: inOwnTime(answer.error, caller.speed) };
      },
      signal: ({ name, payload }) => void socket.volatile.emit(name, payload),
      close,
    };
  },
});
