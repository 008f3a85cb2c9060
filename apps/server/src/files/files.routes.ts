import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../outcome.ts';
import { replyWithError } from '../plugins/errors.ts';
import { openFolder } from './folder.ts';
import type { Folder } from './folder.ts';
import { cacheControlOf, sendAsset } from './send-asset.ts';

const folderOf = (app: string): string => fileURLToPath(new URL(`../../../${app}`, import.meta.url));

/** Where the built and plain files lie; tests name their own. */
export const FOLDERS = {
  widget: folderOf('widget/dist'),
  console: folderOf('console/dist'),
  demo: folderOf('demo-shop'),
} as const;
export type Folders = Readonly<Record<keyof typeof FOLDERS, string>>;

/** Read by pages of other origins, isolated ones included. */
export const FOR_ANY_PAGE = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
} as const;

const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const CONSOLE_HEADERS = {
  'content-security-policy': CONSOLE_POLICY,
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** A strict shop, so that the widget shows every day that it asks for nothing a strict page would refuse. */
const DEMO_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

interface Place {
  readonly folder: Folder;
  readonly headers: Readonly<Record<string, string>>;
  /** Serve the start page for names without an ending: addresses inside a single-page application. */
  readonly isApplication: boolean;
}

/** The widget's parts, the console and the demo shop. */
export function addFileRoutes(http: FastifyInstance, folders: Folders = FOLDERS): void {
  const serve = (prefix: string, place: Place): void => {
    http.get(`${prefix}*`, (request, reply) => answer(request, reply, prefix, place));
    http.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix, 308));
  };
  serve('/widget/', { folder: openFolder(folders.widget), headers: FOR_ANY_PAGE, isApplication: false });
  serve('/console/', { folder: openFolder(folders.console), headers: CONSOLE_HEADERS, isApplication: true });
  serve('/demo/', {
    folder: openFolder(folders.demo),
    headers: { 'content-security-policy': DEMO_POLICY },
    isApplication: false,
  });
  http.get('/', (_request, reply) => reply.redirect('/console/', 302));
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  prefix: string,
  place: Place,
): Promise<FastifyReply> {
  const path = request.url.split('?', 1)[0] ?? '';
  const asked = path.slice(prefix.length);
  for (const name of candidates(asked, place.isApplication)) {
    const asset = await place.folder.find(name);
    if (asset)
      return sendAsset(request, reply, asset, { ...place.headers, 'cache-control': cacheControlOf(name) });
  }
  return replyWithError(reply, fail('not_found').error);
}

/** The names to try; addresses with escapes or dots are left as they are and simply match nothing. */
function candidates(asked: string, isApplication: boolean): string[] {
  if (asked === '' || asked.endsWith('/')) return isApplication ? ['index.html'] : [`${asked}index.html`];
  if (/\.[a-z0-9]+$/i.test(asked)) return [asked];
  return isApplication ? ['index.html'] : [asked, `${asked}.html`, `${asked}/index.html`];
}
