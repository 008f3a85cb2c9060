import { setTimeout as pause } from 'node:timers/promises';
import type { Devtools } from './devtools.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One page in a context of its own: cold caches, no storage. */
export interface Tab {
  send<T = unknown>(method: string, params?: object): Promise<T>;
  on<T>(method: string, listener: (params: T) => void): () => void;
  /** The value of an expression in the page, awaited there. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression in the page is neither empty nor false, and returns it. */
  until<T>(expression: string): Promise<T>;
  /** Resolves when the page has loaded. */
  open(url: string): Promise<void>;
  slowDown(rate: number): Promise<void>;
  hover(at: Point): Promise<void>;
  /** The pointer comes, presses and lets go, one right after the other. */
  tap(at: Point): Promise<void>;
  type(text: string): Promise<void>;
  enter(): Promise<void>;
  close(): Promise<void>;
}

const size = { width: 1_280, height: 800 };
const LOOK_AGAIN_MS = 20;
const WAIT_AT_MOST_MS = 30_000;

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** Opens an empty tab that is shown. */
async function openTab(browser: Devtools): Promise<Tab> {
  const { browserContextId } = await browser.send<{ browserContextId: string }>(
    'Target.createBrowserContext',
  );
  const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    browserContextId,
    ...size,
  });
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const send = <T>(method: string, params?: object): Promise<T> => browser.send<T>(method, params, sessionId);
  const stops: (() => void)[] = [];
  const on = <T>(method: string, listener: (params: T) => void): (() => void) => {
    const stop = browser.on(method, listener, sessionId);
    stops.push(stop);
    return stop;
  };
  await send('Page.enable');
  await send('Page.bringToFront');
  await send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false });
  return {
    send,
    on,
    ...looking(send),
    ...acting(send),
    async open(url) {
      const loaded = new Promise<void>((resolve) => on('Page.loadEventFired', () => resolve()));
      await send('Page.navigate', { url });
      await loaded;
    },
    slowDown: async (rate) => void (await send('Emulation.setCPUThrottlingRate', { rate })),
    async close() {
      for (const stop of stops) stop();
      await browser.send('Target.disposeBrowserContext', { browserContextId });
    },
  };
}

/** Does something in a tab of its own, which is closed afterwards. */
export async function inTab<T>(browser: Devtools, work: (tab: Tab) => Promise<T>): Promise<T> {
  const tab = await openTab(browser);
  try {
    return await work(tab);
  } finally {
    await tab.close();
  }
}

function looking(send: Tab['send']): Pick<Tab, 'evaluate' | 'until'> {
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send<Evaluated<T>>('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    evaluate,
    async until<T>(expression: string) {
      const giveUpAt = performance.now() + WAIT_AT_MOST_MS;
      for (;;) {
        const value = await evaluate<T>(expression);
        if (value) return value;
        if (performance.now() > giveUpAt) throw new Error(`It never came true: ${expression}`);
        await pause(LOOK_AGAIN_MS);
      }
    },
  };
}

function acting(send: Tab['send']): Pick<Tab, 'hover' | 'tap' | 'type' | 'enter'> {
  const mouse = (type: string, at: Point, rest: object): Promise<unknown> =>
    send('Input.dispatchMouseEvent', { type, ...at, ...rest });
  const hover = async (at: Point): Promise<void> => void (await mouse('mouseMoved', at, { button: 'none' }));
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
  return {
    hover,
    async tap(at) {
      const press = { button: 'left', clickCount: 1 };
      // Sent together: nobody waits for the page to have thought about one before the next.
      await Promise.all([hover(at), mouse('mousePressed', at, press), mouse('mouseReleased', at, press)]);
    },
    type: async (text) => void (await send('Input.insertText', { text })),
    async enter() {
      await send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...key });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
  };
}
