import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { openHouse, type House } from '@parley/testkit/live-talk';
import type { Browser, LaunchOptions } from 'playwright';
import { launchBrowser } from './browser.ts';
import { libraryAt } from './libraries.ts';

/** A page as some owner has it. */
export interface OwnerPage {
  readonly headers?: Readonly<Record<string, string>>;
  /** Its document. `tag` is the script tag that every owner pastes, `parley` the server's origin. */
  html(tag: string, parley: string): string;
}

/** Many owners' pages on one host, the real server with an operator on another, and a browser. */
export interface Street {
  readonly house: House;
  readonly browser: Browser;
  addressOf(page: string): string;
  close(): Promise<void>;
}

/** A plain document around what matters. */
export const plain = (head: string, body = '', attributes = ''): string =>
  `<!doctype html><html lang="en" ${attributes}><head><meta name="viewport" content="width=device-width"><title>Shop</title>${head}</head><body><h1>Shop</h1>${body}</body></html>`;

export async function openStreet(
  pages: Readonly<Record<string, OwnerPage>>,
  options: LaunchOptions = {},
): Promise<Street> {
  const house = await openHouse();
  const tag = `<script async src="${house.url}/widget.js" data-site="demo-shop"></script>`;
  const server: Server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const library = libraryAt(pathname);
    const page = pages[decodeURIComponent(pathname.slice(1))];
    // No favicon, and nothing else that a browser asks for by itself: it would be a complaint that nobody caused.
    if (library) reply.writeHead(200, { 'content-type': library.type }).end(library.body);
    else if (page)
      reply
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
        .end(page.html(tag, house.url));
    else reply.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const origin = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : ''}/`;
  const browser = await launchBrowser(options);
  return {
    house,
    browser,
    addressOf: (page) => origin + encodeURIComponent(page),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await house.close();
    },
  };
}
