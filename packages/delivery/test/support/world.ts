import { expect } from 'vitest';
import { LIMITS } from '@parley/protocol/limits';
import type { VisitorConversation, VisitorTimelineEvent } from '@parley/protocol';
import { createDelivery, type Clock, type Delivery, type OutboxEntry } from '../../src/index.ts';
import { createFakeServer, type FakeServer, type Line, type VisitorPage } from './fake-server.ts';
import { createBrowser, type Browser, type BrowserTab } from './shared-storage.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export interface Tab {
  readonly number: number;
  readonly line: Line;
  readonly delivery: Delivery<VisitorTimelineEvent, VisitorConversation>;
  readonly shown: VisitorTimelineEvent[];
  pending: readonly OutboxEntry[];
  readonly browserTab: BrowserTab;
  crash(): void;
}

/** Ids in the order of writing; a message that only lived in a tab that crashed is taken off again. */
type Written = Map<string, { readonly author: string; readonly isBad: boolean }>;

/** Mulberry32: small, public domain, evenly spread enough for tests. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A clock that stops for good when its tab does. */
function createTabClock(clock: Clock): Clock & { end(): void } {
  let isOver = false;
  return {
    now: () => clock.now(),
    random: () => clock.random(),
    setTimer: (run, ms) => clock.setTimer(() => !isOver && run(), ms),
    end: () => {
      isOver = true;
    },
  };
}

export interface World {
  readonly clock: VirtualClock;
  readonly server: FakeServer;
  readonly browser: Browser;
  readonly tabs: Tab[];
  readonly written: Written;
  openTab(number: number): Tab;
  write(number: number, isBad: boolean): Promise<void>;
  restart(number: number): void;
}

/** One visitor with several tabs, and a server. */
export function createWorld(seed: number): World {
  const clock = createVirtualClock(seeded(seed));
  const server = createFakeServer(clock);
  const browser = createBrowser();
  const tabs: Tab[] = [];
  const written: Written = new Map();
  let count = 0;
  /** A page that cannot read what former ones left cannot send it before its own. */
  let blindStarts = 0;

  function openTab(number: number): Tab {
    const browserTab = browser.openTab();
    const tabClock = createTabClock(clock);
    const line = server.openLine(tabClock);
    const shown: VisitorTimelineEvent[] = [];
    const delivery = createDelivery<VisitorTimelineEvent, VisitorConversation, VisitorPage>({
      ...browserTab,
      transport: line.transport,
      clock: tabClock,
      limits: LIMITS,
      name: 'visitor',
      isGapless: true,
      laneOf: () => '',
      load: () => server.fetchAfter(0, tabClock),
      fetchAfter: (cursor) => server.fetchAfter(cursor, tabClock),
      reset: ({ events }) => void shown.splice(0, shown.length, ...events),
      apply: ({ events }) => void shown.push(...events),
      pageOf: (heard) => (heard.name === 'thread.appended' ? heard.payload : null),
      onHeard: () => {},
      onConnection: () => {},
      onReplica: () => {},
      onRefused: () => {},
      onOutbox: (entries) => {
        tab.pending = entries;
      },
    });
    const crash = () => {
      line.cut();
      tabClock.end();
      browserTab.crash();
    };
    const tab: Tab = { number, line, delivery, shown, pending: [], browserTab, crash };
    delivery.start();
    return tab;
  }

  return {
    clock,
    server,
    browser,
    tabs,
    written,
    openTab(number) {
      const tab = openTab(number);
      tabs[number] = tab;
      return tab;
    },
    async write(number, isBad) {
      const id = `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
      written.set(id, { author: `${number} ${blindStarts}`, isBad });
      const payload = { id, conversationId: null, text: isBad ? 'bad' : 'good', quickMessageId: null };
      await tabs[number]?.delivery.outbox.add({ name: 'message.send', payload });
    },
    restart(number) {
      const old = tabs[number];
      old?.crash();
      // What was said to be kept must be in storage; what was not may be lost with the tab, and nobody was told otherwise.
      for (const { item, state, isKept } of old?.pending ?? []) {
        if (state === 'sent' || server.log.some(({ id }) => id === item.id)) continue;
        if (isKept) expect(browser.items.has(item.id)).toBe(true);
        else written.delete(item.id);
      }
      if (browser.isFailing) blindStarts += 1;
      tabs[number] = openTab(number);
    },
  };
}
