import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { createAnswerFilter, createRequestFilter } from './filters.ts';
import { flow } from './flow.ts';
import { type Frame, holdsStoredAck, isStoredAck } from './frames.ts';
import { CALM, type Weather } from './weather.ts';

export interface Proxy {
  readonly url: string;
  /** Replaces the weather; what is not named is as it is by nature, which is calm unless told otherwise. */
  readonly setWeather: (weather: Partial<Weather>) => void;
  /**
   * Loses the next so many acknowledgements of stored things; with `thenBreak` the connection breaks in their place, as
   * it always does for long polling.
   */
  readonly dropAcks: (count: number, thenBreak: boolean) => void;
  /** Breaks every connection. */
  readonly resetAll: () => void;
  /** What was done so far. */
  readonly counts: Readonly<Record<'connections' | 'droppedAcks' | 'cuts' | 'refusedUpgrades', number>>;
  readonly close: () => Promise<void>;
}

interface Options {
  /** Of the server, on this machine. */
  readonly port: number;
  readonly random: () => number;
  /** The weather that never ends, e.g. a middlebox that knows no WebSocket. */
  readonly climate?: Partial<Weather>;
}

/** What every connection shares. */
interface Sky extends Options {
  weather: Weather;
  readonly acksToDrop: { count: number; thenBreak: boolean };
  readonly counts: { -readonly [K in keyof Proxy['counts']]: number };
  readonly open: Set<Socket>;
}

/** A network between clients and the server, with weather that can be changed while it runs. */
export async function startProxy(options: Options): Promise<Proxy> {
  const natural: Weather = { ...CALM, ...options.climate };
  const counts = { connections: 0, droppedAcks: 0, cuts: 0, refusedUpgrades: 0 };
  const sky: Sky = {
    ...options,
    weather: natural,
    acksToDrop: { count: 0, thenBreak: false },
    counts,
    open: new Set(),
  };
  const listener = createServer({ allowHalfOpen: true, noDelay: true }, (client) => join(client, sky));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');

  const resetAll = (): void => {
    for (const socket of sky.open) socket.resetAndDestroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    setWeather: (changed) => void (sky.weather = { ...natural, ...changed }),
    dropAcks: (count, thenBreak) => void Object.assign(sky.acksToDrop, { count, thenBreak }),
    resetAll,
    counts,
    async close() {
      listener.close();
      sky.weather = CALM;
      resetAll();
      await once(listener, 'close');
    },
  };
}

/** Connects a client with the server, both ways under this sky. */
function join(client: Socket, sky: Sky): void {
  const { port, random, counts } = sky;
  counts.connections += 1;
  const server = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
  for (const socket of [client, server]) {
    sky.open.add(socket);
    socket.once('close', () => sky.open.delete(socket));
  }
  const reset = (): void => {
    client.resetAndDestroy();
    server.destroy();
  };

  function refuses(): boolean {
    if (!sky.weather.forbidsWebSocket) return false;
    counts.refusedUpgrades += 1;
    client.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    server.destroy();
    return true;
  }

  /** False, and counted, while acknowledgements are to be lost and this is one. */
  function survives(isAck: () => boolean, mustBreak: boolean): boolean {
    if (sky.acksToDrop.count === 0 || !isAck()) return true;
    sky.acksToDrop.count -= 1;
    counts.droppedAcks += 1;
    if (mustBreak || sky.acksToDrop.thenBreak) reset();
    return false;
  }
  const filter = createAnswerFilter({
    mayPass: (frame: Frame) => survives(() => isStoredAck(frame), false),
    mayPassPlain: (chunk) => survives(() => holdsStoredAck(chunk.toString()), true),
  });

  let passed = 0;
  function onPassed(bytes: number): void {
    passed += bytes;
    if (passed < sky.weather.cutAfterBytes) return;
    counts.cuts += 1;
    reset();
  }

  const weather = () => sky.weather;
  flow({
    from: client,
    to: server,
    weather,
    random,
    filter: createRequestFilter(refuses),
    isHeld: ({ isStalled }) => isStalled,
    onPassed() {},
  });
  flow({
    from: server,
    to: client,
    weather,
    random,
    filter,
    isHeld: ({ isStalled, isMute }) => isStalled || isMute,
    onPassed,
  });
}
