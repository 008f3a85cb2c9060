import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { inTab, type Tab } from '../../browser/tab.ts';
import { isInFrame, middleOf, watchOpening } from '../in-page.ts';
import type { Stage } from '../stage.ts';

/** What a page has asked the network for since it was opened. */
export interface Load {
  readonly files: number;
  /** Of the files, compressed with gzip -9 whatever was sent. */
  readonly fileBytes: number;
  /** Questions to the server: what is no file of the widget. */
  readonly questions: number;
  readonly sockets: number;
}

export interface Weights {
  readonly before: Load;
  readonly typing: Load;
  /** When the operator has the first message. */
  readonly connected: Load;
  readonly rated: Load;
  /** Before anything, where the owner wants to see who is there. */
  readonly lively: Load;
}

const SETTLED_MS = 3_000;

interface Sent {
  readonly requestId: string;
  readonly wallTime: number;
  readonly request: { readonly url: string };
}

interface Recorder {
  /** What was asked for until then (ms since 1970). */
  sumUntil(wallMs: number): Promise<Load>;
}

const isFile = (url: string): boolean => url.endsWith('.js');

/** Notes what a tab asks for, besides its own page. */
async function record(tab: Tab): Promise<Recorder> {
  const sent = new Map<string, { readonly url: string; readonly atMs: number }>();
  const finished = new Map<string, Promise<number>>();
  let sockets = 0;
  const weigh = async (requestId: string): Promise<number> => {
    const { body, base64Encoded } = await tab.send<{ body: string; base64Encoded: boolean }>(
      'Network.getResponseBody',
      { requestId },
    );
    return gzipSync(Buffer.from(body, base64Encoded ? 'base64' : 'utf8'), { level: 9 }).length;
  };
  tab.on<Sent>('Network.requestWillBeSent', ({ requestId, wallTime, request }) => {
    const { pathname } = new URL(request.url);
    if (pathname !== '/' && pathname !== '/favicon.ico')
      sent.set(requestId, { url: request.url, atMs: wallTime * 1_000 });
  });
  tab.on<{ requestId: string; encodedDataLength: number }>('Network.loadingFinished', (end) => {
    const { requestId, encodedDataLength } = end;
    // What was preloaded is asked for again by the frame, and the network carries nothing for it.
    if (encodedDataLength === 0) sent.delete(requestId);
    const url = sent.get(requestId)?.url;
    if (url && isFile(url)) finished.set(requestId, weigh(requestId));
  });
  tab.on('Network.webSocketCreated', () => (sockets += 1));
  await tab.send('Network.enable');
  return {
    async sumUntil(wallMs) {
      const asked = [...sent].filter(([, { atMs }]) => atMs <= wallMs);
      const files = asked.filter(([, { url }]) => isFile(url));
      const bytes = await Promise.all(files.map(async ([id]) => (await finished.get(id)) ?? 0));
      return {
        files: files.length,
        fileBytes: bytes.reduce((sum, one) => sum + one, 0),
        questions: asked.length - files.length,
        sockets,
      };
    },
  };
}

/** One visit of each page, at full speed. */
export async function measureWeight(stage: Stage): Promise<Weights> {
  const lively = await inTab(stage.browser, async (tab) => {
    const { sumUntil } = await record(tab);
    await tab.open(stage.pages.lively);
    await pause(SETTLED_MS);
    return sumUntil(Infinity);
  });
  return { lively, ...(await inTab(stage.browser, (tab) => weighConversation(stage, tab))) };
}

/** Opens the panel; when (ms since 1970) its field took keys. */
async function tapUntilUsable(tab: Tab): Promise<number> {
  await tab.evaluate(watchOpening);
  await tab.tap(await tab.until(middleOf('.launcher')));
  const usableAt = await tab.evaluate<number>(
    'opening.then(({ usableAt }) => performance.timeOrigin + usableAt)',
  );
  await pause(SETTLED_MS);
  return usableAt;
}

/** What a page has asked for until the visitor can type. */
export const weighTyping = ({ browser }: Stage, page: string): Promise<Load> =>
  inTab(browser, async (tab) => {
    const { sumUntil } = await record(tab);
    await tab.open(page);
    await pause(SETTLED_MS);
    return sumUntil(await tapUntilUsable(tab));
  });

async function weighConversation(stage: Stage, tab: Tab): Promise<Omit<Weights, 'lively'>> {
  const { sumUntil } = await record(tab);
  await tab.open(stage.pages.quiet);
  await pause(SETTLED_MS);
  const before = await sumUntil(Infinity);
  const typing = await sumUntil(await tapUntilUsable(tab));
  const text = `weighed ${Date.now()}`;
  await tab.type(text);
  await tab.enter();
  const { at, conversationId } = await stage.heard(text);
  await pause(SETTLED_MS);
  const connected = await sumUntil(at);
  await stage.end(conversationId);
  await tab.until(isInFrame('[data-score=good]'));
  await pause(SETTLED_MS);
  await tab.tap(await tab.until(middleOf('[data-score=good]', 'frame')));
  await tab.until(isInFrame('.rating [aria-checked=true]'));
  return { before, typing, connected, rated: await sumUntil(Infinity) };
}
