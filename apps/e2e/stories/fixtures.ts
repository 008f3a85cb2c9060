import { type ApiClient, createApiClient, signIn } from '@parley/testkit/api-client';
import { startTestServer, type TestServer } from '@parley/testkit/test-server';
import { type BrowserContext, type BrowserContextOptions, expect, test as base } from '@playwright/test';
import { type ConsolePage, openConsole } from '../pages/console.page.ts';
import { openShop, type ShopPage, type ShopOptions } from '../pages/shop.page.ts';

export { expect };

export interface SignInWords {
  readonly email: string;
  readonly password: string;
}

export interface Stage {
  readonly server: TestServer;
  /** The administrator made at the very first start. */
  readonly administrator: SignInWords;
  readonly api: ApiClient;
  /** A visitor with a browser of their own. */
  readonly visitor: (options?: ShopOptions) => Promise<ShopPage>;
  /** A further operator of all teams, who has joined already. */
  readonly colleague: (name: string) => Promise<SignInWords>;
  /** The console in a browser of its own, signed in. */
  readonly operator: (who?: SignInWords, options?: BrowserContextOptions) => Promise<ConsolePage>;
}

const printedSignIn = (output: string): SignInWords | null => {
  const [, email, password] = /e-mail\s+(\S+)\s+password\s+(\S+)/.exec(output) ?? [];
  return email && password ? { email, password } : null;
};

/** The token of a join link, wherever a text carries one. */
export const joinTokenIn = (text: string): string => {
  const [, token] = /join[#/?]\S*?([\w-]{20,})/.exec(text) ?? [];
  if (!token) throw new Error(`There is no join link in: ${text}`);
  return token;
};

const addColleague = async (server: TestServer, api: ApiClient, name: string): Promise<SignInWords> => {
  const words = { email: `${name.toLowerCase()}@demo.example`, password: `${name} has a long password` };
  const { teams } = await api.call('GET /v1/teams');
  const teamIds = teams.map(({ id }) => id);
  const { joinUrl } = await api.call('POST /v1/operators', {
    body: { name, email: words.email, role: 'operator', teamIds, capacity: 5 },
  });
  const body = { token: joinTokenIn(joinUrl), password: words.password };
  await createApiClient(server.url).call('POST /v1/join', { body });
  return words;
};

const firstSignIn = async (server: TestServer): Promise<SignInWords> => {
  await expect.poll(() => printedSignIn(server.output()), 'the first start prints a sign-in').not.toBeNull();
  const words = printedSignIn(server.output());
  if (!words) throw new Error('The sign-in was printed and is gone.');
  return words;
};

/** A story starts with an empty server of its own and ends without a trace of it. */
export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browser }, use) => {
    const server = await startTestServer();
    const contexts: BrowserContext[] = [];
    const failures: string[] = [];
    const open = async (options: BrowserContextOptions): Promise<BrowserContext> => {
      const context = await browser.newContext({ baseURL: server.url, ...options });
      context.on('weberror', (error) => {
        const { name, message, stack } = error.error();
        failures.push([error.page()?.url(), name, message, stack].join('\n'));
      });
      contexts.push(context);
      return context;
    };
    try {
      const administrator = await firstSignIn(server);
      const api = await signIn(server.url, administrator);
      await use({
        server,
        administrator,
        api,
        colleague: (name) => addColleague(server, api, name),
        visitor: async ({ context = {}, ...options } = {}) => openShop(await open(context), options),
        operator: async (who = administrator, options = {}) => openConsole(await open(options), who),
      });
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
      await server.close();
    }
    if (failures.length > 0) throw new Error(`A page threw:\n${failures.join('\n')}`);
  },
});
