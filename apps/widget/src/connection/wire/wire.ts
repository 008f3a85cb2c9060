/*
 * The visitor's end of Socket.IO 5 over Engine.IO 4, as far as it is used here: one namespace, text, acknowledgements. It
 * tries a WebSocket and takes long polling when none opens. Coming back, resending and silence are @parley/delivery's business.
 */
import type { Carrier } from './carrier.ts';
import { connectPacket, eventPacket, readPacket } from './packet.ts';
import { openWebSocket } from './web-socket.carrier.ts';

/** A WebSocket that has not opened by then (ms) is held up by something between here and the server. */
const openingMs = 4_000;

/** Until another way is loaded. Nothing is sent before the server has spoken. */
const nobody: Carrier = { send() {}, close() {} };

/** Kept between connections, so that only the first one waits for what does not get through. */
export interface WireMemory {
  isWebSocketBlocked: boolean;
}

export interface WireOptions {
  readonly memory: WireMemory;
  readonly address: URL;
  readonly namespace: string;
  readonly auth: object;
  readonly onOpen: () => void;
  /** Once, and not after `close`; with the server's reason when it refused the connection. */
  readonly onClose: (reason?: unknown) => void;
  readonly onEvent: (name: string, payload: unknown) => void;
  /** The server's own sign of life. */
  readonly onPing: () => void;
}

export interface Wire {
  /** Settles when the server answers; never, if it does not. */
  ask(name: string, payload: unknown): Promise<unknown>;
  tell(name: string, payload: unknown): void;
  close(): void;
}

export function openWire(options: WireOptions): Wire {
  const { namespace, memory } = options;
  const answers = new Map<number, (value: unknown) => void>();
  let asked = 0;
  let hasSpoken = false;
  let isClosed = false;
  let hasFallenBack = memory.isWebSocketBlocked;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let carrier: Carrier = hasFallenBack ? poll() : carryFirst();

  function carryFirst(): Carrier {
    timer = setTimeout(fallBack, openingMs);
    try {
      return openWebSocket(options.address, { onPacket, onClose: () => (hasSpoken ? end() : fallBack()) });
    } catch {
      // Some browsers throw where a page's policy forbids the address; polling may be allowed.
      return poll();
    }
  }

  function poll(): Carrier {
    clearTimeout(timer);
    hasFallenBack = true;
    import('./polling.carrier.ts').then(
      ({ openPolling }) => {
        if (!isClosed) carrier = openPolling(options.address, { onPacket, onClose: () => end() });
      },
      () => end(), // Without a network, for instance; the next connection asks for it again.
    );
    return nobody;
  }

  function fallBack(): void {
    carrier.close();
    carrier = poll();
  }

  function end(reason?: unknown): void {
    if (isClosed) return;
    close();
    // Where nothing got through, the next connection tries both again.
    if (!hasSpoken) memory.isWebSocketBlocked = false;
    options.onClose(reason);
  }

  function close(): void {
    isClosed = true;
    clearTimeout(timer);
    carrier.close();
  }

  function onPacket(packet: string): void {
    if (packet[0] === '0') {
      // Polling that works where a WebSocket did not says that the WebSocket is blocked, and not the server away.
      memory.isWebSocketBlocked = hasFallenBack;
      hasSpoken = true;
      clearTimeout(timer);
      carrier.send(`4${connectPacket(namespace, options.auth)}`);
    } else if (packet[0] === '1') end();
    else if (packet[0] === '2') {
      carrier.send('3');
      options.onPing();
    } else if (packet[0] === '4') readPacket(packet.slice(1), { ...options, onAnswer, onEnd: end });
  }

  function onAnswer(id: number, value: unknown): void {
    answers.get(id)?.(value);
    answers.delete(id);
  }

  return {
    ask: (name, payload) =>
      new Promise((resolve) => {
        answers.set(asked, resolve);
        carrier.send(`4${eventPacket(namespace, [name, payload], asked)}`);
        asked += 1;
      }),
    tell: (name, payload) => carrier.send(`4${eventPacket(namespace, [name, payload])}`),
    close,
  };
}
