import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { FastifyBaseLogger } from 'fastify';
import { createAssembler, toFrames } from './bus-frames.ts';
import { topics } from './bus.ts';
import type { Bus, Topic, Told } from './bus.ts';

interface Needs {
  readonly connectionString: string;
  readonly nodeId: string;
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'info'>;
}

const channel = 'parley';
/** A connection that answers nothing for this long (ms) is dead, whatever the network says of it. */
const deadAfterMs = 3_000;
const pingEveryMs = 2_000;
const tryAgainMs = 300;
/** What waits while nobody hears; older things are dropped, for the others fetch everything when we return. */
const mostWaiting = 1_000;

/**
 * Nodes that share a PostgreSQL tell each other things by NOTIFY, outside of transactions: a notification within one would
 * take a lock of the whole server at each commit. One connection of its own listens and speaks; it is pinged, because a
 * connection that only listens does not notice that it is dead.
 */
export function createPostgresBus({ connectionString, nodeId, log }: Needs): Bus {
  const listeners = new Map<string, (body: unknown) => void>();
  const assemble = createAssembler(nodeId);
  const stop = new AbortController();
  const opened = Promise.withResolvers<void>();
  let waiting: string[] = [];
  let sent = 0;
  let current: pg.Client | null = null;
  let isFlushing = false;
  let hasBeenHere = false;
  let isAway = false;
  let returned = () => {};

  function receive(frame: string): void {
    const text = assemble(frame);
    if (text === null) return;
    const { topic, body }: { topic?: unknown; body?: unknown } = JSON.parse(text);
    try {
      listeners.get(String(topic))?.(body);
    } catch (error) {
      log.warn({ err: error }, 'What another node said was not understood');
    }
  }

  async function flush(client: pg.Client): Promise<void> {
    if (isFlushing) return;
    isFlushing = true;
    try {
      while (waiting.length > 0 && client === current) {
        const frames = waiting;
        waiting = [];
        await client.query('select pg_notify($1, frame) from unnest($2::text[]) as frame', [channel, frames]);
      }
    } catch (error) {
      log.warn({ err: error }, 'Other nodes could not be told');
      void client.end();
    } finally {
      isFlushing = false;
    }
  }

  /** Resolves when the connection is over. */
  async function listen(client: pg.Client): Promise<void> {
    const over = new Promise<void>((resolve) => void client.once('end', () => resolve()));
    client.on('error', () => void client.end());
    client.on('notification', ({ payload }) => receive(payload ?? ''));
    await client.connect();
    await client.query(`listen ${channel}`);
    current = client;
    isAway = false;
    opened.resolve();
    if (hasBeenHere) {
      waiting = [];
      tell('node.returned', {});
      returned();
    }
    hasBeenHere = true;
    void flush(client);
    const pings = setInterval(() => {
      client.query('select 1').catch(() => void client.end());
    }, pingEveryMs);
    await over;
    clearInterval(pings);
  }

  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      const client = new pg.Client({
        connectionString,
        connectionTimeoutMillis: deadAfterMs,
        query_timeout: deadAfterMs,
        keepAlive: true,
        application_name: 'parley bus',
      });
      const end = () => void client.end();
      stop.signal.addEventListener('abort', end);
      await listen(client).catch((error: unknown) => {
        // Once, and not at every attempt.
        if (!isAway) log.warn({ err: error }, 'The other nodes are not heard');
        isAway = true;
        return client.end();
      });
      stop.signal.removeEventListener('abort', end);
      current = null;
      await pause(tryAgainMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  }
  const running = run();

  function tell<K extends Topic>(topic: K, body: Told<K>): void {
    if (waiting.length >= mostWaiting) waiting = [];
    const isFirst = waiting.length === 0;
    waiting.push(...toFrames(nodeId, (sent += 1), JSON.stringify({ topic, body })));
    // What is said in one turn of the event loop leaves together.
    if (isFirst) setImmediate(() => current && void flush(current));
  }

  return {
    tell,
    hear: (topic, listener) =>
      void listeners.set(topic, (body) => listener(topics[topic].parse(body) as Told<typeof topic>)),
    onReturn: (listener) => (returned = listener),
    opened: opened.promise,
    async close() {
      stop.abort();
      await running;
    },
  };
}
