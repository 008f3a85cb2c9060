import { once } from 'node:events';
import { createServer } from 'node:http';

/** A page as an owner has it, on an origin of its own. */
export interface HostPage {
  readonly origin: string;
  /** The same page with the script tag of a site, and without any. */
  withWidget(server: string, siteKey: string, room?: 'page'): string;
  readonly empty: string;
  close(): void;
}

// A page that runs no script at all would charge the first one with what any script costs.
const own = '<script>document.body.dataset.own = String(new Date().getTime());</script>';
const page = (tag: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title></head><body><h1>Shop</h1>
  ${'<p>A page with some words on it, as any page has.</p>'.repeat(20)}${own}${tag}</body></html>`;

/** Serves that page on a free port. */
export async function serveHostPage(): Promise<HostPage> {
  const server = createServer((request, reply) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    if (pathname !== '/') return void reply.writeHead(204).end();
    const [from, site, room] = ['from', 'site', 'room'].map((name) => searchParams.get(name) ?? '');
    const tag = from
      ? `<script async src="${from}/widget.js" data-site="${site}" data-room="${room}"></script>`
      : '';
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(tag));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const origin = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : ''}`;
  return {
    origin,
    empty: `${origin}/`,
    withWidget: (from, site, room) =>
      `${origin}/?${new URLSearchParams({ from, site, ...(room && { room }) }).toString()}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
