import type { Server } from 'socket.io';

/** How much may wait for one reader: bytes of text (UTF-16 units), and packets. */
export interface ReaderBounds {
  readonly bytes: number;
  readonly packets: number;
}

/** What is needed of an Engine.IO connection: it says when something is queued, handed over and written. */
interface Connection {
  readonly transport: { on(name: 'drain', listener: () => void): unknown };
  readonly request: { readonly socket: { destroy(): unknown } };
  on(name: 'packetCreate', listener: (packet: { readonly data?: unknown }) => void): unknown;
  on(name: 'flush' | 'upgrade', listener: () => void): unknown;
  close(discard: boolean): unknown;
}

/**
 * Drops whoever reads more slowly than they are told things. Nothing is lost: what they missed stands in the log, and they
 * ask for it when they come back.
 */
export function dropSlowReaders(io: Server, bounds: ReaderBounds, onDropped: () => void): void {
  io.engine.on('connection', (connection: Connection) => watch(connection, bounds, onDropped));
}

function watch(connection: Connection, bounds: ReaderBounds, onDropped: () => void): void {
  const waiting = { bytes: 0, packets: 0 };
  let writing = { bytes: 0, packets: 0 };
  let isDropped = false;
  const written = (): void => {
    waiting.bytes -= writing.bytes;
    waiting.packets -= writing.packets;
    writing = { bytes: 0, packets: 0 };
  };
  connection.on('packetCreate', ({ data }) => {
    waiting.bytes += sizeOf(data);
    waiting.packets += 1;
    if (isDropped || (waiting.bytes <= bounds.bytes && waiting.packets <= bounds.packets)) return;
    isDropped = true;
    onDropped();
    // After the packet that is being made: closing in the middle of it would confuse its maker.
    setImmediate(() => {
      connection.close(true);
      // A goodbye would wait behind all that is not read.
      connection.request.socket.destroy();
    });
  });
  // Everything that waits is handed to the transport at once.
  connection.on('flush', () => (writing = { ...waiting }));
  connection.transport.on('drain', written);
  connection.on('upgrade', () => connection.transport.on('drain', written));
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  return data instanceof Uint8Array ? data.byteLength : 0;
}
