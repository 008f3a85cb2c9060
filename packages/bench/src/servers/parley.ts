import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PROTOCOL_VERSION } from '@parley/protocol/version';
import { signIn } from '@parley/testkit/api-client';
import { freePort, startServer, type ServerProcess } from './server-process.ts';
import { addressOf, type Subject, type SubjectOptions, type Ticket } from './subject.ts';

const script = fileURLToPath(new URL('../../../../apps/server/src/main.ts', import.meta.url));
const SITE_KEY = 'demo-shop';
const EMAIL = 'admin@demo.example';
const AT_ONCE = 8;
const READY_WITHIN_MS = 90_000;

interface Reply {
  readonly token?: string;
  readonly error?: { readonly code: string; readonly retryAfterMs?: number };
}

/** What the first start prints a moment after it listens; nobody else knows it. */
async function readPassword({ output }: Pick<ServerProcess, 'output'>): Promise<string> {
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    const [, password] = /password\s+(\S+)/.exec(output()) ?? [];
    if (password !== undefined) return password;
    if (performance.now() > giveUpAt) throw new Error(`The server has not said how to sign in:\n${output()}`);
    await pause(20);
  }
}

/** Asks again when told to wait, as the widget does: a busy machine is a full server for a moment. */
async function becomeVisitor(url: string, index: number): Promise<Ticket> {
  const headers = { 'x-forwarded-for': addressOf(index) };
  const giveUpAt = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const response = await fetch(`${url}/v1/sites/${SITE_KEY}/visitors`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ visitId: null, language: 'en' }),
    });
    const reply = (await response.json()) as Reply;
    if (reply.token !== undefined)
      return { namespace: '/visitor', auth: { token: reply.token, protocol: PROTOCOL_VERSION }, headers };
    const waitMs = reply.error?.retryAfterMs;
    if (waitMs === undefined || performance.now() > giveUpAt)
      throw new Error(`No visitor could be made: ${response.status} ${JSON.stringify(reply.error)}`);
    await pause(waitMs);
  }
}

/** Visitors who use the chat for the first time, by the same route as anybody. */
async function makeVisitors(url: string, count: number): Promise<Ticket[]> {
  const tickets: Ticket[] = [];
  while (tickets.length < count) {
    const group = Array.from({ length: Math.min(AT_ONCE, count - tickets.length) }, (_, index) => index);
    const first = tickets.length;
    tickets.push(...(await Promise.all(group.map((index) => becomeVisitor(url, first + index)))));
  }
  return tickets;
}

/** An administrator, who sees every conversation. */
async function operatorTicket(server: ServerProcess): Promise<Ticket> {
  const api = await signIn(server.url, { email: EMAIL, password: await readPassword(server) });
  return { namespace: '/operator', auth: { protocol: PROTOCOL_VERSION }, headers: { cookie: api.cookie() } };
}

/** Settings under which the server is measured: its own, and each visitor with an address of their own. */
const parleyEnv = (dataDir: string): Readonly<Record<string, string>> => ({
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  GEOIP_DB: '',
  TRUST_PROXY: 'true',
});

/** The real server on SQLite with data of its own, in a process of its own. */
export async function startParley({ visitors, ...options }: SubjectOptions): Promise<Subject> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  const port = await freePort();
  const start = () => startServer({ script, port, env: parleyEnv(dataDir), ...options });
  let server = await start();
  return {
    name: 'parley',
    url: server.url,
    operator: await operatorTicket(server),
    visitors: await makeVisitors(server.url, visitors),
    read: () => server.read(),
    async restart(between) {
      const stopMs = await server.stop();
      between?.(join(dataDir, 'parley.db'));
      const startedAt = performance.now();
      server = await start();
      return { stopMs, startMs: performance.now() - startedAt };
    },
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
