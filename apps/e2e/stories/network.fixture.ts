import { type Proxy, startProxy } from '@parley/chaos/proxy';
import { expect, test as base, type Stage } from './fixtures.ts';
import type { ConsolePage } from '../pages/console.page.ts';
import type { ShopPage } from '../pages/shop.page.ts';

export { expect };

/** A visitor and an operator in the middle of a conversation, each behind a network of their own. */
export interface Pair {
  readonly shop: ShopPage;
  readonly console: ConsolePage;
  /** The visitor's network, and the operator's. */
  readonly his: Proxy;
  readonly hers: Proxy;
  /** What was written so far, in the order of writing. */
  readonly visitorWrites: (text: string) => Promise<void>;
  readonly operatorWrites: (text: string) => Promise<void>;
  /** Both screens and the storage have everything written, each of it once and in one order. */
  readonly expectSame: () => Promise<void>;
}

export type Climate = Parameters<typeof startProxy>[0]['climate'];

/** The messages of the only conversation, as a fresh sign-in reads them. */
const storedTexts = async ({ api }: Stage): Promise<string[]> => {
  const [conversation] = (await api.call('GET /v1/snapshot')).conversations;
  if (!conversation) return [];
  const params = { conversationId: conversation.id };
  const { events } = await api.call('GET /v1/conversations/:conversationId', { params });
  return events.flatMap((event) => (event.kind === 'message.added' ? [event.body.text] : []));
};

const meet = async (stage: Stage, his: Proxy, hers: Proxy): Promise<Pair> => {
  const console = await stage.operator(stage.administrator, { baseURL: hers.url });
  const shop = await stage.visitor({ context: { baseURL: his.url } });
  const [byVisitor, byOperator]: [string[], string[]] = [[], []];
  const pair: Pair = {
    shop,
    console,
    his,
    hers,
    async visitorWrites(text) {
      byVisitor.push(text);
      await shop.send(text);
    },
    async operatorWrites(text) {
      byOperator.push(text);
      await console.send(text);
    },
    async expectSame() {
      const written = [...byVisitor, ...byOperator];
      await expect.poll(async () => (await storedTexts(stage)).length).toBe(written.length);
      const stored = await storedTexts(stage);
      expect(stored.toSorted()).toEqual(written.toSorted());
      expect(stored.filter((text) => byVisitor.includes(text))).toEqual(byVisitor);
      expect(stored.filter((text) => byOperator.includes(text))).toEqual(byOperator);
      await expect(shop.bubbles).toContainText(stored);
      await expect(shop.bubbles).toHaveCount(stored.length);
      await expect(console.bubbles).toHaveText(stored);
    },
  };
  await shop.openChat();
  await pair.visitorWrites('Is anybody there?');
  await console.accept();
  await pair.operatorWrites('Yes, I am.');
  await pair.expectSame();
  return pair;
};

export const test = base.extend<{ meetIn: (climate?: Climate) => Promise<Pair> }>({
  meetIn: async ({ stage }, use) => {
    const port = Number(new URL(stage.server.url).port);
    const opened: Proxy[] = [];
    const open = async (climate: Climate = {}): Promise<Proxy> => {
      const network = await startProxy({ port, random: Math.random, climate });
      opened.push(network);
      return network;
    };
    await use(async (climate) => meet(stage, await open(climate), await open(climate)));
    await Promise.all(opened.map((network) => network.close()));
  },
});
