import { describe, expect, it } from 'vitest';
import { createOutbox } from '../src/index.ts';
import { message, openOutbox, setUp, show, uuid } from './support/open-outbox.ts';
import { createVirtualClock, settled } from './support/virtual-clock.ts';

describe('outbox', () => {
  it('[ORD-2] shows an item at once, stores it before it is sent, and sends what was written in order', async () => {
    const { browser, outbox, sending, stored, pictures } = setUp();
    outbox.setOnline(true);
    const first = outbox.add(message(1));
    await Promise.resolve();
    expect(show(outbox.entries)).toBe('1 waiting');
    expect(sending).toHaveLength(0);
    await first;
    await outbox.add(message(2));
    await settled();
    expect(browser.items.size).toBe(2);
    expect(sending.map(({ id }) => id)).toEqual([uuid(1)]);
    await stored(1);
    expect(show(outbox.entries)).toBe('1 sent, 2 sending');
    expect([...browser.items.keys()]).toEqual([uuid(2)]);
    outbox.settle([uuid(1)], 1);
    expect(show(outbox.entries)).toBe('2 sending');
    await stored(2);
    outbox.settle([], 2);
    expect(show(outbox.entries)).toBe('');
    expect(pictures.at(-1)).toBe('');
  });

  it('remembers the entries of the last minutes and not of a whole day', async () => {
    const { outbox } = setUp();
    for (let count = 1; count <= 4_000; count += 1) outbox.settle([uuid(count)], count);
    await outbox.add(message(4_000));
    expect(show(outbox.entries)).toBe('');
    await outbox.add(message(1));
    expect(show(outbox.entries)).toBe('1 waiting');
  });

  it('does not let one conversation wait for another', async () => {
    const { outbox, sending } = setUp();
    outbox.setOnline(true);
    for (const one of [message(1, 'a'), message(2, 'b'), message(3, 'a')]) await outbox.add(one);
    await settled();
    expect(sending.map(({ id }) => id)).toEqual([uuid(1), uuid(2)]);
  });

  it('[DLV-4] repeats what was not answered, under the same id, after a growing wait', async () => {
    const { clock, outbox, sending, answer } = setUp();
    outbox.setOnline(true);
    await outbox.add(message(1));
    await settled();
    for (const ms of [750, 1_500, 3_000]) {
      await answer(null);
      expect(show(outbox.entries)).toBe('1 waiting');
      await clock.advance(ms - 1);
      expect(sending).toHaveLength(0);
      await clock.advance(1);
      expect(sending.map(({ id }) => id)).toEqual([uuid(1)]);
    }
  });

  it('goes on at once when the connection is back', async () => {
    const { outbox, sending, answer } = setUp();
    outbox.setOnline(true);
    await outbox.add(message(1));
    await settled();
    await answer(null);
    outbox.setOnline(false);
    outbox.setOnline(true);
    await settled();
    expect(sending).toHaveLength(1);
  });

  it('[DLV-5] leaves a server alone for as long as it asks, even across a reconnection', async () => {
    const { clock, outbox, sending, refuse } = setUp();
    outbox.setOnline(true);
    await outbox.add(message(1));
    await settled();
    await refuse('overloaded', 60_000);
    expect(outbox.entries[0]).toMatchObject({ state: 'waiting', error: { code: 'overloaded' } });
    outbox.setOnline(true);
    await clock.advance(59_999);
    expect(sending).toHaveLength(0);
    await clock.advance(1);
    expect(sending).toHaveLength(1);
  });

  it('[DLV-5] keeps a refused item with its reason and goes on with the next', async () => {
    const { browser, outbox, sending, refuse } = setUp();
    outbox.setOnline(true);
    await outbox.add(message(1));
    await outbox.add(message(2));
    await settled();
    await refuse('too_large');
    expect(show(outbox.entries)).toBe('1 refused, 2 sending');
    expect(outbox.entries[0]?.error?.code).toBe('too_large');
    expect(browser.items.get(uuid(1))?.error?.code).toBe('too_large');
    expect(sending.map(({ id }) => id)).toEqual([uuid(2)]);
  });

  it('[DLV-8] sends a refused item again as a new intent, or gives it back', async () => {
    const { browser, outbox, sending, stored, refuse } = setUp();
    outbox.setOnline(true);
    await outbox.add(message(1));
    await settled();
    expect(outbox.takeBack(uuid(1))).toBeUndefined();
    await refuse('conversation_ended');
    await outbox.retry(uuid(1), uuid(7));
    await settled();
    expect(sending.map(({ id }) => id)).toEqual([uuid(7)]);
    await refuse('conversation_ended');
    expect([...browser.items.keys()]).toEqual([uuid(7)]);
    const { name, payload } = message(1);
    expect(outbox.takeBack(uuid(7))).toEqual({ name, payload: { ...payload, id: uuid(7) } });
    await settled();
    expect(outbox.entries).toEqual([]);
    expect(browser.items.size).toBe(0);
    await stored(1);
    expect(outbox.entries).toEqual([]);
  });

  it('goes on at once when the entry arrives and only its acknowledgement was lost', async () => {
    const { browser, clock, outbox, sending } = setUp();
    outbox.setOnline(true);
    await outbox.add(message(1));
    await outbox.add(message(2));
    await settled();
    const before = clock.now();
    outbox.settle([uuid(1)], 5);
    await settled();
    expect(clock.now() - before).toBe(0);
    expect(sending.map(({ id }) => id)).toEqual([uuid(1), uuid(2)]);
    expect(show(outbox.entries)).toBe('2 sending');
    expect([...browser.items.keys()]).toEqual([uuid(2)]);
  });

  it('says of what the server has not confirmed within five seconds that it is late', async () => {
    const { clock, outbox, stored } = setUp();
    outbox.setOnline(true);
    await outbox.add(message(1));
    await outbox.add(message(2));
    await clock.advance(4_999);
    expect(outbox.entries.map(({ isLate }) => isLate)).toEqual([false, false]);
    await clock.advance(1);
    expect(outbox.entries.map(({ state, isLate }) => [state, isLate])).toEqual([
      ['sending', true],
      ['waiting', true],
    ]);
    await stored(1);
    outbox.settle([uuid(1)], 1);
    expect(show(outbox.entries)).toBe('2 sending');
  });

  it('takes an arrived entry for the acknowledgement that was lost', async () => {
    const { browser, outbox, answer } = setUp();
    outbox.setOnline(true);
    await outbox.add(message(1));
    await settled();
    outbox.settle([uuid(1)], 5);
    await answer(null);
    expect(outbox.entries).toEqual([]);
    expect(browser.items.size).toBe(0);
  });

  it('[DLV-4] sends after seven days what a former page load has stored, in its order, refused items apart', async () => {
    const { browser, clock, outbox, tab } = setUp();
    for (const n of [1, 2, 3]) await outbox.add(message(n));
    tab.crash();
    await clock.advance(7 * 86_400_000);
    const next = openOutbox(browser, clock);
    next.outbox.setOnline(true);
    await next.outbox.load();
    await settled();
    expect(show(next.outbox.entries)).toBe('1 sending, 2 waiting, 3 waiting');
    await next.refuse('too_large');
    next.tab.crash();
    const third = openOutbox(browser, clock);
    await third.outbox.load();
    expect(show(third.outbox.entries)).toBe('1 refused, 2 waiting, 3 waiting');
  });

  it('[DLV-4] sends what waited for seven days once and in order, though every acknowledgement is lost', async () => {
    const { browser, clock, outbox, tab } = setUp();
    const written = [1, 2, 3, 4, 5];
    for (const n of written) await outbox.add(message(n));
    tab.crash();
    await clock.advance(7 * 86_400_000);
    const next = openOutbox(browser, clock);
    await next.outbox.load();
    expect(next.outbox.entries.map(({ state }) => state)).toEqual(written.map(() => 'waiting'));
    await clock.advance(5_000);
    expect(next.outbox.entries.every(({ isLate }) => isLate)).toBe(true);
    next.outbox.setOnline(true);
    await settled();
    // The server has each, and only its entry tells so.
    for (const n of written) {
      next.outbox.settle([uuid(n)], n);
      await settled();
    }
    expect(next.sending.map(({ id }) => id)).toEqual(written.map(uuid));
    expect(next.outbox.entries).toEqual([]);
    expect(browser.items.size).toBe(0);
  });

  it('says so when the browser keeps nothing, and sends all the same', async () => {
    const { browser, outbox, sending, stored } = setUp();
    browser.isFailing = true;
    outbox.setOnline(true);
    await outbox.load();
    await outbox.add(message(1));
    await settled();
    expect(show(outbox.entries)).toBe('1 sending unkept');
    await stored(1);
    outbox.settle([uuid(1)], 1);
    expect(outbox.entries).toEqual([]);
    expect(sending).toEqual([]);
  });

  it('holds nothing back for storage that never answers', async () => {
    const clock = createVirtualClock();
    const hanging = {
      all: () => new Promise<never>(() => {}),
      put: () => new Promise<never>(() => {}),
      remove: () => new Promise<never>(() => {}),
    };
    const sent: string[] = [];
    const outbox = createOutbox({
      storage: hanging,
      clock,
      withLock: (_name, work) => work(),
      name: 'outbox',
      laneOf: () => '',
      send: ({ payload }) => {
        sent.push(payload.id);
        return Promise.resolve({ ok: true, value: {} });
      },
      onChange: () => {},
    });
    outbox.setOnline(true);
    const first = outbox.add(message(1));
    await clock.advance(2_000);
    await first;
    await clock.advance(0);
    expect(sent).toEqual([uuid(1)]);
    void outbox.add(message(2));
    await clock.advance(0);
    expect(sent).toEqual([uuid(1), uuid(2)]);
  });

  it('ignores an id that it has already', async () => {
    const { outbox } = setUp();
    await outbox.add(message(1));
    await outbox.add(message(1));
    expect(outbox.entries).toHaveLength(1);
  });

  it('keeps the order of writing when the clock steps back', async () => {
    const { clock, outbox, browser } = setUp();
    await outbox.add(message(2));
    const now = clock.now();
    clock.now = () => now - 3_600_000;
    await outbox.add(message(1));
    const next = openOutbox(browser, clock);
    await next.outbox.load();
    await next.outbox.add(message(3));
    expect(show(next.outbox.entries)).toBe('2 waiting, 1 waiting, 3 waiting');
  });
});
