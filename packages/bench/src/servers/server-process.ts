import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Reading } from './reading.ts';

export interface ServerOptions {
  readonly script: string;
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Collects garbage before each reading, so that memory can be compared. */
  readonly isWeighed?: boolean;
  /** A folder for a profile of the whole life of the process. */
  readonly profileTo?: string | undefined;
}

/** A server in a process of its own, so that nobody else's work is counted as its work. */
export interface ServerProcess {
  readonly url: string;
  readonly output: () => string;
  readonly read: () => Promise<Reading>;
  /** Asks it to end and waits until it has; the time that took, in ms. */
  readonly stop: () => Promise<number>;
}

const meter = fileURLToPath(new URL('meter.ts', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}

function flags({ isWeighed, profileTo, script }: ServerOptions): string[] {
  return [
    '--disable-warning=ExperimentalWarning',
    ...(isWeighed ? ['--expose-gc'] : []),
    ...(profileTo === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileTo}`]),
    '--import',
    new URL(`file://${meter}`).href,
    script,
  ];
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => null); // Nobody listens yet.
    await answer?.body?.cancel();
    if (answer?.ok) return;
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    if (performance.now() > giveUpAt) throw new Error('The server did not answer.');
    await pause(10);
  }
}

/** Starts a server and waits until `/health` is answered; throws with what it printed when it is not. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const url = `http://127.0.0.1:${options.port}`;
  let output = '';
  const child = spawn(process.execPath, flags(options), {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(options.port), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  // Whoever is interrupted leaves no server behind.
  const killed = (): void => void child.kill('SIGKILL');
  process.once('exit', killed);
  try {
    await untilHealthy(url, child);
  } catch (error) {
    killed();
    throw new Error(`${String(error)}\n${output}`, { cause: error });
  }
  return {
    url,
    output: () => output,
    async read() {
      child.send('meter');
      const [reading] = (await once(child, 'message')) as [Reading];
      return reading;
    },
    async stop() {
      const askedAt = performance.now();
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      process.removeListener('exit', killed);
      return performance.now() - askedAt;
    },
  };
}
