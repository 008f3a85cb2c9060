import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { startTestServer, type TestServer } from '@parley/testkit/test-server';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright';
import { launchBrowser, ofBusyMachines } from './stories/browser.ts';

/** A page as some owner has it; `tag` is the script tag that every owner pastes. */
export interface HostPage {
  readonly headers?: Readonly<Record<string, string>>;
  html(tag: string, host: string): string;
}

/** One page on its own host, the real server on another, and a browser that looks at it. */
export interface Host {
  readonly parley: TestServer;
  readonly address: string;
  visit(options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  readonly page: Page;
  readonly chat: FrameLocator;
  /** Everything that the owner would find in their console or their error reports. */
  readonly complaints: readonly string[];
  /** Addresses that were asked for, without their query. */
  readonly requests: readonly string[];
  openChat(): Promise<void>;
  say(text: string): Promise<void>;
}

export async function openHost({ headers = {}, html }: HostPage): Promise<Host> {
  const parley = await startTestServer({ readyWithinMs: 50_000 });
  const tag = `<script async src="${parley.url}/widget.js" data-site="demo-shop"></script>`;
  const server: Server = createServer((request, reply) => {
    // The reply to what a browser asks by itself would be a complaint that nobody caused.
    if (request.url === '/favicon.ico') reply.writeHead(204).end();
    else
      reply
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
        .end(html(tag, parley.url));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : ''}/`;
  const browser: Browser = await launchBrowser();
  return {
    parley,
    address,
    visit: (options) => look(browser, address, options),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await parley.close();
    },
  };
}

async function look(browser: Browser, address: string, options?: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 720 }, ...options });
  const page = await context.newPage();
  // Patient with the machine: what takes long here is never what is tested.
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  // Firefox asks for that by itself, whatever the page's policy.
  const complain = (text: string): void => void (text.includes('/favicon.ico') || complaints.push(text));
  page.on('console', (message) => {
    if (!ofBusyMachines.test(message.text())) complain(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(String(error)));
  context.on('request', (request) => requests.push(request.url().split('?')[0] ?? ''));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(address);
  const chat = page.frameLocator('iframe[title]');
  return {
    page,
    chat,
    complaints,
    requests,
    async openChat() {
      await page.getByRole('button', { name: 'Chat' }).click();
      await chat.getByRole('textbox', { name: 'Your message' }).waitFor();
    },
    async say(text) {
      await chat.getByRole('textbox', { name: 'Your message' }).pressSequentially(text);
      await page.keyboard.press('Enter');
      await chat.locator('.message', { hasText: text }).getByRole('img', { name: 'Sent' }).waitFor();
    },
  };
}
