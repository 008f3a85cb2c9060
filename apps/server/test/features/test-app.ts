import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Me, RouteName, RouteReply } from '@parley/protocol';
import { routes } from '@parley/protocol';
import { onTestFinished } from 'vitest';
import { buildApp } from '../../src/build-app.ts';
import type { App, AppOptions } from '../../src/build-app.ts';
import type { Config } from '../../src/config.ts';
import { createWorkspace } from '../../src/seed/workspace.ts';
import type { NewWorkspace } from '../../src/seed/workspace.ts';

/** Patience that a test can afford. */
const quick = { newsEveryMs: 10, leaveGraceMs: 30, lookEveryMs: 40, beatEveryMs: 40 };

export interface TestApp extends App {
  /** The clock of this server; it stands still until a test moves it. */
  readonly clock: { now: number };
  readonly origin: string;
  readonly addWorkspace: (name: string) => Promise<TestWorkspace>;
}

export interface TestWorkspace extends NewWorkspace {
  readonly siteKey: string;
  /** The Cookie header of its administrator. */
  readonly cookie: string;
  readonly email: string;
}

/** Of every administrator that a test adds. */
export const password = 'a long enough password';

/** A whole server on a free port with a database of its own; it is gone when the test is over. */
export async function startTestApp({
  config: asked,
  ...options
}: Partial<Omit<AppOptions, 'config'>> & { readonly config?: Partial<Config> } = {}): Promise<TestApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-server-'));
  const clock = { now: Date.UTC(2026, 10, 22, 9) };
  const environment = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    databaseUrl: null,
    publicUrl: null,
    geoipDb: join(dataDir, 'none'),
    smtpUrl: null,
    mailFrom: null,
    trustProxy: false,
    linkHosts: [],
  };
  const app = await buildApp({
    config: { ...environment, ...asked },
    // One that is set by a clock of the test's own goes by itself.
    ...(options.reference ? {} : { now: () => clock.now }),
    logLevel: 'silent',
    visitTimings: quick,
    ...options,
    // The machine that runs the tests may be busy with others.
    limits: { busyAfterMs: Infinity, ...options.limits },
  });
  const origin = await app.listen();
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= app.close());
  onTestFinished(async () => {
    await close();
    await rm(dataDir, { recursive: true });
  });
  return { ...app, close, clock, origin, addWorkspace: (name) => addWorkspace(app, origin, name) };
}

async function addWorkspace(app: App, origin: string, name: string): Promise<TestWorkspace> {
  const email = `${name}@mail.example`;
  const siteKey = `site-${name}`;
  const passwordHash = await app.context.account.hashPassword(password);
  const workspace = await createWorkspace(app.context, {
    name,
    administrator: { name: `Anna ${name}`, email, passwordHash },
    teams: ['Sales', 'Support'],
    site: {
      key: siteKey,
      name,
      settings: {
        accent: '#123456',
        side: 'right',
        greeting: { en: 'Hello' },
        livePresence: true,
        typingPreview: true,
        requiresConsent: false,
        linkCards: 'own',
      },
    },
  });
  if (!workspace) throw new Error('The workspace could not be made');
  return { ...workspace, siteKey, email, cookie: await signIn(origin, { email, password }) };
}

/** The Cookie header of whoever signs in so. */
export async function signIn(origin: string, who: { email: string; password: string }): Promise<string> {
  const reply = await fetch(`${origin}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(who),
  });
  if (!reply.ok) throw new Error(`Signing in failed: ${await reply.text()}`);
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

interface Ask {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Answer<K extends RouteName> {
  readonly status: number;
  /** The reply, which is checked against the contract, or nothing. */
  readonly value: RouteReply<K> | undefined;
  readonly code: string | undefined;
}

/** Asks one route of the protocol; a good reply that breaks the contract fails the test. */
export async function ask<K extends RouteName>(
  origin: string,
  name: K,
  { params, query, body, ...rest }: Ask = {},
): Promise<Answer<K>> {
  const [method = 'GET', pattern = ''] = name.split(' ');
  const path = pattern.replaceAll(/:(\w+)/g, (_, key: string) => params?.[key] ?? '');
  const url = new URL(path, origin);
  for (const [key, value] of Object.entries(query ?? {})) url.searchParams.set(key, String(value));
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const from = isOfConsole(name) ? { origin } : {};
  const reply = await fetch(url, {
    method,
    ...json,
    ...rest,
    headers: { ...type, ...from, ...rest.headers },
  });
  const content: unknown = await reply.json();
  if (!reply.ok) return { status: reply.status, value: undefined, code: codeOf(content) };
  return { status: reply.status, value: routes[name].reply.parse(content) as RouteReply<K>, code: undefined };
}

function codeOf(content: unknown): string | undefined {
  const { error } = content as { error?: { code?: string } };
  return error?.code;
}

/** As a browser would: the console's own pages are all who may change something with its cookie. */
const isOfConsole = (name: RouteName): boolean =>
  routes[name].as !== 'visitor' && !name.includes('/v1/sites/:siteKey') && !name.startsWith('GET');

/** Who is signed in with this cookie. */
export async function whoIs(origin: string, cookie: string): Promise<Me> {
  const { me } = await get(origin, 'GET /v1/session', { headers: { cookie } });
  if (!me) throw new Error('Nobody is signed in');
  return me;
}

/** The value of an answer that must be good. */
export async function get<K extends RouteName>(
  origin: string,
  name: K,
  asked: Ask = {},
): Promise<RouteReply<K>> {
  const { value, code, status } = await ask(origin, name, asked);
  if (value === undefined) throw new Error(`${name} answered ${status} ${code}`);
  return value;
}
