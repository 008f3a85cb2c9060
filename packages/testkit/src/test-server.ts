import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface TestServerOptions {
  /** More environment for the server, e.g. `DATABASE_URL`. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long (ms) the server may take to answer; a minute unless told otherwise, for a busy machine. */
  readonly readyWithinMs?: number;
  /** More words for Node before the server's own file, e.g. a module to load first. */
  readonly nodeArguments?: readonly string[];
  /** A program with its words that runs Node in its own process, e.g. a tracer. */
  readonly startedBy?: readonly [program: string, ...words: string[]];
}

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** Everything the server has printed since it was first started. */
  readonly output: () => string;
  /** Ends the process at once, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Asks the process to end, as a deploy does, and waits until it has; null when a signal had to end it. */
  readonly terminate: () => Promise<number | null>;
  /** Whether the process has ended by itself, and not because it was told to. */
  readonly hasCrashed: () => boolean;
  /** Freezes the process, as a machine that swaps or sleeps does, until `resume`. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Starts again on the same port and data. */
  readonly restart: () => Promise<void>;
  /** Asks the server to stop, and removes its data. */
  readonly close: () => Promise<void>;
}

const main = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url));

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
};

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false; // Nobody listens yet.
  }
};

const untilHealthy = async (url: string, child: ChildProcess, withinMs: number): Promise<void> => {
  const giveUpAt = Date.now() + withinMs;
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with code ${child.exitCode} instead of starting.`);
    if (Date.now() > giveUpAt) throw new Error(`The server did not answer within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

const endings: readonly (NodeJS.Signals | null)[] = [null, 'SIGKILL', 'SIGTERM', 'SIGINT'];
const hasCrashed = ({ exitCode, signalCode }: ChildProcess): boolean =>
  (exitCode ?? 0) !== 0 || !endings.includes(signalCode);

/** Starts the real server on a free port with data of its own and waits until it is healthy. */
export const startTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-test-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let output = '';

  const start = async (): Promise<ChildProcess> => {
    const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, ...options.env };
    const { startedBy = [], nodeArguments = [] } = options;
    const words = ['--disable-warning=ExperimentalWarning', ...nodeArguments, main];
    const [program = process.execPath, ...rest] = [...startedBy, process.execPath, ...words];
    const started = spawn(program, rest, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (chunk) => (output += String(chunk)));
    try {
      await untilHealthy(url, started, options.readyWithinMs ?? 60_000);
    } catch (error) {
      started.kill('SIGKILL');
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${output}`, {
        cause: error,
      });
    }
    return started;
  };

  const removeData = () => rm(dataDir, { recursive: true, force: true });
  let child = await start().catch(async (error: unknown) => {
    await removeData();
    throw error;
  });

  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended(child);
  };
  return {
    url,
    dataDir,
    output: () => output,
    kill: () => stop('SIGKILL'),
    async terminate() {
      await stop('SIGTERM');
      return child.exitCode;
    },
    hasCrashed: () => hasCrashed(child),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async restart() {
      await stop('SIGKILL');
      child = await start();
    },
    async close() {
      // A frozen process could not end.
      child.kill('SIGCONT');
      await stop('SIGTERM');
      await removeData();
    },
  };
};
