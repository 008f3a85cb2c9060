import type { Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { until } from '../until.ts';
import type { Weather } from './weather.ts';

interface FlowOptions {
  readonly from: Socket;
  readonly to: Socket;
  readonly weather: () => Weather;
  readonly random: () => number;
  /** What of a chunk goes on: it may wait for more, and leave something out. */
  readonly filter: (chunk: Buffer) => readonly Buffer[];
  /** Which of the weather holds everything back here. */
  readonly isHeld: (weather: Weather) => boolean;
  /** Told of what was passed on, after it was. */
  readonly onPassed: (bytes: number) => void;
}

const LONGEST_STALL_MS = 600_000;

function* slices(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** One direction of a connection: everything in order, as late and in such pieces as the weather wants. */
export function flow({ from, to, weather, random, filter, isHeld, onPassed }: FlowOptions): void {
  let tail = Promise.resolve();
  const queue = (work: () => Promise<void>): void => {
    tail = tail.then(work);
  };
  const clear = (): Promise<boolean> => until(() => !isHeld(weather()) || to.destroyed, LONGEST_STALL_MS);

  async function pass(bytes: Buffer, arrivedAt: number): Promise<void> {
    await clear();
    const { latencyMs, jitterMs, sliceBytes, bytesPerMs } = weather();
    const onItsWay = Math.max(arrivedAt + latencyMs + jitterMs * random() - performance.now(), 0);
    const wait = onItsWay + bytes.length / bytesPerMs;
    if (wait > 1) await pause(wait);
    for (const slice of slices(bytes, sliceBytes)) {
      if (!to.writable) return;
      to.write(slice);
      onPassed(slice.length);
      if (slice.length < bytes.length) await nextTurn();
    }
  }

  async function end(): Promise<void> {
    await clear();
    const { slowCloseMs } = weather();
    if (slowCloseMs > 0) await pause(slowCloseMs);
    to.end();
  }

  from.on('data', (chunk: Buffer) => {
    const now = performance.now();
    for (const part of filter(chunk)) queue(() => pass(part, now));
  });
  from.on('end', () => queue(end));
  // A reset overtakes what is on its way, as it does in a network.
  from.on('error', () => to.resetAndDestroy());
  from.on('close', () => queue(async () => to.destroySoon()));
}
