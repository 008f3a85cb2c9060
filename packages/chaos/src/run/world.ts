import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ApiClient, createApiClient, signIn } from '@parley/testkit/api-client';
import { startTestServer, type TestServer } from '@parley/testkit/test-server';
import type { Violation } from '../check/evidence.ts';
import { createOperator } from '../clients/operator.ts';
import type { Participant } from '../clients/participant.ts';
import { newWritten } from '../clients/history.ts';
import { newMachine } from '../clients/machine.ts';
import { createVisitor, type PersonOptions } from '../clients/visitor.ts';
import { startProxy, type Proxy } from '../proxy/proxy.ts';
import { createChance } from '../random.ts';
import { type Control, createControl } from '../server/control.ts';
import { until } from '../until.ts';

export interface WorldOptions {
  readonly seed: number;
  readonly visitors: number;
  readonly operators: number;
  /** How many times faster than the real one the clients' clocks run. */
  readonly speed: number;
  /** Nothing but long polling gets through. */
  readonly isPolling: boolean;
}

/** A real server, a network, and people on the other side of it. */
export interface World {
  readonly server: TestServer;
  readonly control: Control;
  readonly proxy: Proxy;
  readonly people: readonly Participant[];
  readonly visitors: readonly { readonly id: string; readonly token: string }[];
  /** What went wrong beside the histories. */
  readonly problems: Violation[];
  /** How many answers have said that something is stored. */
  readonly acknowledged: () => number;
  /** An operator who sees everything, straight at the server. */
  readonly signInAfresh: () => Promise<ApiClient>;
  readonly close: () => Promise<void>;
}

const SITE_KEY = 'demo-shop';
const READY_WITHIN_MS = 60_000;
const EMAIL = 'admin@demo.example';
/** The first visitor and the first operator have two tabs each. */
const tabsOf = (index: number): number => (index === 0 ? 2 : 1);
const PASSWORD = 'a password for everyone';

/** Asks again while the server is too busy for newcomers, as a page does. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!String(error).includes('"overloaded"') || performance.now() > giveUpAt) throw error;
      await pause(500);
    }
  }
}

async function joinColleague(url: string, admin: ApiClient, number: number): Promise<ApiClient> {
  const { sites } = await admin.call('GET /v1/sites');
  const teamIds = sites.map(({ teamId }) => teamId);
  const body = {
    name: `Op ${number}`,
    email: `op${number}@mail.example`,
    role: 'operator',
    teamIds,
    capacity: 50,
  } as const;
  const { joinUrl } = await admin.call('POST /v1/operators', { body });
  const colleague = createApiClient(url);
  const token = joinUrl.split('/').at(-1) ?? '';
  await colleague.call('POST /v1/join', { body: { token, password: PASSWORD } });
  return colleague;
}

/** The first start prints how to sign in, a moment after it listens; nobody else knows. */
async function readPassword(server: TestServer): Promise<string> {
  const find = (): string | undefined => /password\s+(\S+)/.exec(server.output())?.[1];
  await until(() => find() !== undefined, READY_WITHIN_MS);
  const password = find();
  if (password === undefined) throw new Error(`The server has not said how to sign in:\n${server.output()}`);
  return password;
}

async function idOf(client: ApiClient): Promise<string> {
  const { me } = await client.call('GET /v1/session');
  if (!me) throw new Error('The operator is not signed in.');
  return me.operator.id;
}

async function populate(server: TestServer, proxy: Proxy, options: WorldOptions) {
  const { url } = server;
  const password = await readPassword(server);
  const signInAfresh = () => signIn(url, { email: EMAIL, password });
  let acknowledged = 0;
  const chance = createChance(options.seed);
  /** One person in so many tabs of one browser. */
  function inTabs<T>(count: number, open: (common: Omit<PersonOptions, 'id'>) => T): T[] {
    const [machine, written] = [newMachine(), newWritten()];
    return Array.from({ length: count }, (_, index) =>
      open({
        url: proxy.url,
        speed: options.speed,
        chance: createChance(chance.between(1, 1_000_000_000)),
        onStored: () => void (acknowledged += 1),
        machine,
        written,
        tab: index === 0 ? '' : `-tab${index + 1}`,
      }),
    );
  }

  const admin = await signInAfresh();
  const clients = [admin];
  while (clients.length < options.operators) clients.push(await joinColleague(url, admin, clients.length));
  const operators: { id: string; cookie: string }[] = [];
  for (const client of clients) operators.push({ id: await idOf(client), cookie: client.cookie() });
  const visitors: { id: string; token: string }[] = [];
  while (visitors.length < options.visitors) {
    const [params, body] = [{ siteKey: SITE_KEY as never }, { visitId: null, language: 'en' } as const];
    const { visitorId: id, token } = await patiently(() =>
      admin.call('POST /v1/sites/:siteKey/visitors', { params, body }),
    );
    visitors.push({ id, token });
  }
  const people = [
    ...visitors.flatMap((visitor, index) =>
      inTabs(tabsOf(index), (common) => createVisitor({ ...common, ...visitor })),
    ),
    ...operators.flatMap((operator, index) => {
      const colleagueIds = operators.map(({ id }) => id).filter((id) => id !== operator.id);
      return inTabs(tabsOf(index), (common) => createOperator({ ...common, ...operator, colleagueIds }));
    }),
  ];
  return { people, visitors, signInAfresh, acknowledged: () => acknowledged };
}

/** Starts a server of its own, with nobody on it yet but the people of this run. */
export async function createWorld(options: WorldOptions): Promise<World> {
  // Restarts read what was compiled before; the folder is shared by all runs and belongs to nobody's data.
  const cache = join(tmpdir(), 'parley-chaos-compile-cache');
  mkdirSync(cache, { recursive: true });
  const control = createControl();
  const { nodeArguments } = control;
  const env = { GEOIP_DB: '', NODE_COMPILE_CACHE: cache, ...control.env };
  const server = await startTestServer({ env, nodeArguments, readyWithinMs: READY_WITHIN_MS });
  const port = Number(new URL(server.url).port);
  const climate = { forbidsWebSocket: options.isPolling };
  const proxy = await startProxy({ port, random: createChance(options.seed).next, climate });
  const close = async (): Promise<void> => {
    await proxy.close();
    await server.close();
    control.remove();
  };
  try {
    const populated = await populate(server, proxy, options);
    return {
      server,
      control,
      proxy,
      ...populated,
      problems: [],
      async close() {
        for (const person of populated.people) person.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
