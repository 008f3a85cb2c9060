import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const main = join(import.meta.dirname, '../../src/main.ts');

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  /** How to sign in to the console, when this was the first start on its database. */
  readonly signIn: { readonly email: string; readonly password: string };
  /** Everything that it has printed so far. */
  readonly said: () => string;
  /** Resolves with the exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The server as `npm start` runs it, in a process of its own. */
export function spawnServer(env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', GEOIP_DB: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Resolves once the server says what to open. */
export async function startServer(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawnServer({ PORT: '0', DATA_DIR: dataDir, ...env });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const origin = /http:\/\/localhost:\d+/.exec(said)?.[0];
    if (!origin || !/\/console\/[\s\S]*\n$/.test(said)) continue;
    const told = (what: string) => new RegExp(`${what} +(\\S+)`).exec(said)?.[1] ?? '';
    child.stdout?.on('data', (more: Buffer) => (said += more.toString()));
    return {
      child,
      ended,
      origin: origin.replace('localhost', '127.0.0.1'),
      signIn: { email: told('e-mail'), password: told('password') },
      said: () => said,
    };
  }
  throw new Error(`The server ended before it listened: ${said}`);
}

/** A folder that goes away with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parley server '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
