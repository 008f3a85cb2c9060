import {
  type AckOf,
  events,
  type EventDefinition,
  type EventName,
  type Hears,
  type ParsedOf,
  type Party,
  type ProtocolError,
} from '@parley/protocol';
import type { Emits, RequestName } from '@parley/protocol';
import type { Heard, Link, LinkHandlers, Request, Signal, Transport } from '@parley/delivery';

type Client = Exclude<Party, 'server'>;

/** The server's end of the pair. */
export interface FakeServer<P extends Client> {
  /** Tells every open connection something. */
  readonly push: <K extends keyof Hears<P> & EventName>(name: K, payload: ParsedOf<K>) => void;
  /** How requests of one name are answered from now on; until then they stay unanswered, as on a bad line. */
  readonly answer: <K extends RequestName<P>>(
    name: K,
    reply: (payload: ParsedOf<K>) => AckOf<K> | Promise<AckOf<K>>,
  ) => void;
  /** What has arrived under a name, parsed, oldest first. */
  readonly received: <K extends keyof Emits<P> & EventName>(name: K) => readonly ParsedOf<K>[];
  /** Breaks every open connection, with the error a server would give or with none. */
  readonly drop: (error?: ProtocolError) => void;
  /** While closed, no connection comes about; each attempt fails with the error, if there is one. */
  readonly refuse: (error?: ProtocolError) => void;
  /** Lets connections come about again. */
  readonly accept: () => void;
  readonly connections: () => number;
}

export interface SocketPair<P extends Client> {
  /** For `createDelivery`. */
  readonly transport: Transport;
  readonly server: FakeServer<P>;
  /** Throws when either side said something outside the contract; call it after each test. */
  readonly close: () => void;
}

const definitions: Readonly<Record<string, EventDefinition | undefined>> = events;

/** A socket without a network: the client's transport and the server's hand on it. Connections open at once. */
export const createSocketPair = <P extends Client>(party: P): SocketPair<P> => {
  const open = new Set<LinkHandlers>();
  const replies = new Map<string, (payload: unknown) => unknown>();
  const received = new Map<string, unknown[]>();
  const broken: string[] = [];
  let refusedWith: { readonly error: ProtocolError | undefined } | null = null;

  const parse = (name: string, payload: unknown, direction: 'from' | 'to'): unknown => {
    const definition = definitions[name];
    if (!definition?.[direction].includes(party))
      broken.push(`${name}: not an event ${direction} a ${party}`);
    const parsed = definition?.payload.safeParse(payload);
    if (parsed?.success === false) broken.push(`${name}: ${parsed.error.message}`);
    return parsed?.success ? parsed.data : payload;
  };

  const receive = ({ name, payload }: Request | Signal): unknown => {
    const parsed = parse(name, payload, 'from');
    received.set(name, [...(received.get(name) ?? []), parsed]);
    return parsed;
  };

  const answered = async <R extends Request>(request: R): Promise<AckOf<R['name']>> => {
    const parsed = receive(request);
    const reply = replies.get(request.name);
    // The name pairs request and answer; a map of replies by name cannot show that to the compiler.
    return reply ? (reply(parsed) as AckOf<R['name']>) : new Promise(() => {});
  };

  const connect = (handlers: LinkHandlers): void => {
    if (refusedWith) return handlers.onClose(refusedWith.error);
    open.add(handlers);
    handlers.onOpen();
  };

  return {
    transport: {
      open(handlers): Link {
        let isClosed = false;
        queueMicrotask(() => !isClosed && connect(handlers));
        return {
          request: answered,
          signal: (signal) => void receive(signal),
          close() {
            isClosed = true;
            open.delete(handlers);
          },
        };
      },
    },
    server: {
      push(name, payload) {
        parse(name, payload, 'to');
        for (const handlers of open) handlers.onHeard({ name, payload } as Heard);
      },
      answer: (name, reply) => void replies.set(name, reply as (payload: unknown) => unknown),
      received: <K extends EventName>(name: K) => (received.get(name) ?? []) as ParsedOf<K>[],
      drop(error) {
        const were = [...open];
        open.clear();
        for (const handlers of were) handlers.onClose(error);
      },
      refuse: (error) => void (refusedWith = { error }),
      accept: () => void (refusedWith = null),
      connections: () => open.size,
    },
    close() {
      if (broken.length > 0) throw new Error(`The contract was broken:\n${broken.join('\n')}`);
    },
  };
};
