import type { OutboxStorage, Transport } from '@parley/delivery';
import type { TimelineKind, VisitorTimelineEvent } from '@parley/protocol';
import { aPublicSite } from '@parley/testkit/builders';
import { everyKind, timelineKinds } from '@parley/testkit/every-kind';
import { openHouse, type House, type Talk } from '@parley/testkit/live-talk';
import { tap, type Tap } from '@parley/testkit/tap';
import { newCommandId } from '@parley/protocol/ids';
import { VISIBILITY } from '@parley/protocol';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type * as Original from '../../src/connection/socket.transport.ts';
import { createVisitorDelivery } from '../../src/connection/visitor-delivery.ts';
import { appendPage, emptyThread, startThread, type Thread } from '../../src/thread/thread.ts';

let latest: Tap | undefined;
vi.mock('../../src/connection/socket.transport.ts', async (original) => {
  const { createSocketTransport } = await original<typeof Original>();
  const tapped = (...given: Parameters<typeof createSocketTransport>): Transport =>
    (latest = tap(createSocketTransport(...given))).transport;
  return { createSocketTransport: tapped };
});

const noStorage: OutboxStorage = { all: async () => [], put: async () => {}, remove: async () => {} };

// A busy machine is slow, and a server on it makes new people wait.
vi.setConfig({ testTimeout: 40_000 });

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

/** The widget's own delivery and thread, without a screen. */
async function openPage({ visitor }: Talk) {
  let thread: Thread = emptyThread;
  const seen: VisitorTimelineEvent[] = [];
  const delivery = createVisitorDelivery({
    base: `${house.url}/`,
    site: aPublicSite({ key: 'demo-shop' as never }),
    language: 'en',
    words: {},
    token: () => visitor.token,
    storage: noStorage,
    withLock: (_name, work) => work(),
    newId: newCommandId,
    visitId: () => null,
    onReset: (page, hasOlder) => (thread = startThread(page, hasOlder)),
    onNewer(page) {
      seen.push(...page.events);
      thread = appendPage(thread, page);
    },
    onOlder: () => {},
    onOutbox: () => {},
    onLine: () => {},
    onTyping: () => {},
    onQuote: () => {},
    onClock: () => {},
    onOnline: () => {},
    onRenewed: () => {},
    onRefused: (error) => {
      throw new Error(error.code);
    },
  });
  const line = latest;
  if (!line) throw new Error('No connection was made');
  delivery.start();
  onTestFinished(() => delivery.stop());
  const isLive = () => vi.waitFor(() => expect(delivery.replica.state).toBe('live'), 15_000);
  await isLive();
  return { delivery, line, seen, isLive, thread: () => thread };
}
type Page = Awaited<ReturnType<typeof openPage>>;

/** What a page that is opened now shows. */
async function expectFresh(page: Page, talk: Talk): Promise<void> {
  const fresh = await openPage(talk);
  await vi.waitFor(() => {
    expect(page.delivery.replica.cursor).toBe(fresh.delivery.replica.cursor);
    expect(page.thread()).toEqual(fresh.thread());
  }, 15_000);
}

const isTold = (kind: TimelineKind): boolean => VISIBILITY[kind] === 'everyone';
const hasSeen = ({ seen }: Page, kind: TimelineKind): boolean => seen.some((entry) => entry.kind === kind);

describe.each(timelineKinds)(
  '[RPL-3] the visitor’s old thread and %s make what a fresh page shows',
  (kind) => {
    it('when it is told live', async () => {
      const talk = await house.talk();
      const page = await openPage(talk);
      await everyKind[kind](talk);
      await expectFresh(page, talk);
      expect(hasSeen(page, kind)).toBe(isTold(kind));
    });

    it('when it is replayed', async () => {
      const talk = await house.talk();
      const page = await openPage(talk);
      page.delivery.connection.stop();
      await everyKind[kind](talk);
      page.delivery.connection.start();
      await page.isLive();
      await expectFresh(page, talk);
      expect(hasSeen(page, kind)).toBe(isTold(kind));
    });

    it('when it is told late and twice, after a gap that was replayed', async () => {
      const talk = await house.talk();
      const page = await openPage(talk);
      page.line.hold();
      await everyKind[kind](talk);
      page.line.cut();
      page.delivery.connection.wake('network');
      await page.isLive();
      page.line.releaseTwice();
      await expectFresh(page, talk);
      expect(hasSeen(page, kind)).toBe(isTold(kind));
    });
  },
);
