import { describe, expect, it } from 'vitest';
import { message, openOutbox, setUp, show, uuid } from './support/open-outbox.ts';
import { settled } from './support/virtual-clock.ts';

describe('two tabs', () => {
  it('show the same, and only one of them sends', async () => {
    const { browser, clock, outbox, sending, stored } = setUp();
    const other = openOutbox(browser, clock);
    for (const one of [outbox, other.outbox]) one.setOnline(true);
    await outbox.add(message(1));
    await other.outbox.add(message(2));
    await settled();
    expect(sending.map(({ id }) => id)).toEqual([uuid(1)]);
    expect(other.sending).toEqual([]);
    expect(show(other.outbox.entries)).toBe('1 waiting, 2 waiting');
    await stored(1);
    expect(show(other.outbox.entries)).toBe('2 waiting');
    await stored(2);
    expect(other.outbox.entries).toEqual([]);
    expect(other.sending).toEqual([]);
  });

  it('do not both send when they hear nothing of each other', async () => {
    const { browser, clock, outbox, stored } = setUp();
    const other = openOutbox(browser, clock);
    browser.isDeaf = true;
    await outbox.add(message(1));
    await other.outbox.load();
    for (const one of [outbox, other.outbox]) one.setOnline(true);
    await settled();
    expect(show(other.outbox.entries)).toBe('1 waiting');
    await stored(1);
    expect(other.sending).toEqual([]);
    expect(other.outbox.entries).toEqual([]);
  });

  it('one goes on where the other was closed', async () => {
    const { browser, clock, outbox, tab } = setUp();
    const other = openOutbox(browser, clock);
    for (const one of [outbox, other.outbox]) one.setOnline(true);
    await outbox.add(message(1));
    await settled();
    tab.crash();
    await settled();
    expect(other.sending.map(({ id }) => id)).toEqual([uuid(1)]);
  });

  it('one that is offline does not stand in the way', async () => {
    const { browser, clock, outbox } = setUp();
    const other = openOutbox(browser, clock);
    await outbox.add(message(1));
    other.outbox.setOnline(true);
    await other.outbox.load();
    await settled();
    expect(other.sending).toHaveLength(1);
  });
});
