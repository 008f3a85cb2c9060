import { openConsoles, openConversation, type News } from './news.ts';
import { isPage, nameOf } from './shell.ts';

declare const self: ServiceWorkerGlobalScope;

interface Shell {
  /** Changes with any of the files. */
  readonly version: string;
  readonly files: readonly string[];
}

// The build writes the names of its files in this place.
const shell = JSON.parse('__PARLEY_SHELL__') as Shell;
const KEPT = 'parley-shell-';
const cacheName = `${KEPT}${shell.version}`;

/** Everything or nothing: a shell of two versions would not work. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  const known = new Set((await cache.keys()).map(({ url }) => nameOf(url, self.registration.scope)));
  const missing = shell.files.filter((name) => !known.has(name));
  await cache.addAll(missing.map((name) => new Request(name, { cache: 'no-cache' })));
}

/** Runs when no tab of an older version is left, or somebody wants the new one; other tabs then still need what they began with. */
async function forgetOlder(): Promise<void> {
  if ((await openConsoles(self.clients, self.registration.scope)).length > 1) return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(KEPT) && name !== cacheName).map((name) => caches.delete(name)),
  );
}

/** From the disk first, so that the console is there at once, with or without a network; what is not kept comes from the server. */
async function answer(request: Request, name: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = (await cache.match(name)) ?? (await caches.match(name));
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const name = nameOf(request.url, self.registration.scope);
  if (request.method !== 'GET' || name === null) return;
  const wanted = isPage(request.mode, name) ? 'index.html' : name;
  if (shell.files.includes(wanted) || wanted.startsWith('assets/'))
    event.respondWith(answer(request, wanted));
});

// A new version waits until it is asked for: a tab keeps the files it began with.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

/** The server asks only when no console is open; browsers want every push to be shown. */
async function show({ title, body, conversationId }: News): Promise<void> {
  await self.registration.showNotification(title, {
    body,
    // A newer one about the same conversation takes its place.
    tag: conversationId,
    icon: 'icon-192.png',
    badge: 'icon-192.png',
    data: { conversationId },
  });
}

self.addEventListener('push', (event) => {
  const news = event.data?.json() as News | undefined;
  if (news) event.waitUntil(show(news));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { conversationId } = event.notification.data as Pick<News, 'conversationId'>;
  event.waitUntil(openConversation(self.clients, self.registration.scope, conversationId));
});
