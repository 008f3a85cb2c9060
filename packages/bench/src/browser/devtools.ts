import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromiumLaunch } from '@parley/guardrails/chromium';
import { WebSocket } from 'ws';

/*
 * Chromium over its own protocol, without a driver: a driver's helpers run in the page, and would be measured with it.
 */

export interface Devtools {
  /** Rejects with what the browser said, or when it has gone. */
  send<T = unknown>(method: string, params?: object, sessionId?: string): Promise<T>;
  /** Calls back for an event of a page, or of the browser itself; the returned function ends that. */
  on<T>(method: string, listener: (params: T) => void, sessionId?: string): () => void;
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const STARTS_WITHIN_MS = 30_000;
/** One process draws all frames of a page, so that one trace sees them; and nothing slows a page that nobody looks at. */
const flags = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--disable-gpu',
  '--mute-audio',
  // A computer with a mouse, which machines that measure have not.
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
  '--hide-scrollbars',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-extensions',
  '--disable-sync',
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process,Translate,OptimizationHints,PaintHolding',
];

/** The port is written by the browser once it listens. */
async function addressOf(profile: string, browser: ChildProcess): Promise<string> {
  const giveUpAt = performance.now() + STARTS_WITHIN_MS;
  for (;;) {
    const written = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => ''); // Not yet.
    const [port, path] = written.split('\n');
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    if (browser.exitCode !== null) throw new Error(`Chromium ended with code ${browser.exitCode}.`);
    if (performance.now() > giveUpAt) throw new Error('Chromium did not start.');
    await pause(50);
  }
}

/** Starts the Chromium that CHROMIUM_PATH names, with a profile of its own that is removed at the end. */
export async function startChromium(): Promise<Devtools> {
  const { args, executablePath } = chromiumLaunch();
  if (!executablePath) throw new Error('CHROMIUM_PATH does not name a browser.');
  const profile = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  const browser = spawn(executablePath, [...args, ...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: 'ignore',
  });
  const killed = (): void => void browser.kill('SIGKILL');
  process.once('exit', killed);
  const socket = new WebSocket(await addressOf(profile, browser), { perMessageDeflate: false });
  await once(socket, 'open');
  return {
    ...speakOver(socket),
    async close() {
      socket.terminate();
      killed();
      if (browser.exitCode === null && browser.signalCode === null) await once(browser, 'exit');
      process.removeListener('exit', killed);
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

function speakOver(socket: WebSocket): Pick<Devtools, 'send' | 'on'> {
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Set<(message: Message) => void>();
  let lastId = 0;
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    if (message.id === undefined) for (const listener of listeners) listener(message);
    else waiting.get(message.id)?.(message);
  });
  socket.on('close', () => {
    for (const settle of waiting.values()) settle({ error: { message: 'the browser has gone' } });
  });
  return {
    send: <T>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        const id = (lastId += 1);
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result as T);
        });
        socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
      }),
    on<T>(method: string, listener: (params: T) => void, sessionId?: string) {
      const hear = (message: Message): void => {
        if (message.method === method && message.sessionId === sessionId) listener(message.params as T);
      };
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
