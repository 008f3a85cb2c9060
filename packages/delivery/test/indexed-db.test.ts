import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createIndexedDbStorage } from '../src/browser/indexed-db.ts';
import type { OutboxItem } from '../src/index.ts';

const item = (id: string): OutboxItem => ({
  id,
  request: {
    name: 'message.send',
    payload: { id, conversationId: null, text: 'Hello', quickMessageId: null },
  },
  createdAt: 1,
  error: null,
});

describe('outbox in IndexedDB', () => {
  it('gives back after a reload what was put, without what was removed', async () => {
    const factory = new IDBFactory();
    const first = createIndexedDbStorage({ name: 'a', factory: () => factory });
    await first.put(item('1'));
    await first.put(item('2'));
    await first.put({ ...item('2'), createdAt: 5 });
    await first.remove('1');
    await first.remove('never there');
    const second = createIndexedDbStorage({ name: 'a', factory: () => factory });
    expect(await second.all()).toEqual([{ ...item('2'), createdAt: 5 }]);
  });

  it('keeps authors apart', async () => {
    const factory = new IDBFactory();
    await createIndexedDbStorage({ name: 'anna', factory: () => factory }).put(item('1'));
    expect(await createIndexedDbStorage({ name: 'piotr', factory: () => factory }).all()).toEqual([]);
  });

  it('rejects where storage is blocked, also when naming it throws, and works once it is not', async () => {
    const factory = new IDBFactory();
    let isBlocked = true;
    const storage = createIndexedDbStorage({
      name: 'a',
      factory: () => {
        if (isBlocked) throw new DOMException('denied', 'SecurityError');
        return factory;
      },
    });
    await expect(storage.put(item('1'))).rejects.toThrow('denied');
    isBlocked = false;
    await storage.put(item('1'));
    expect(await storage.all()).toHaveLength(1);
  });

  it('opens anew when the browser has dropped the connection', async () => {
    const factory = new IDBFactory();
    const open = vi.spyOn(factory, 'open');
    const storage = createIndexedDbStorage({ name: 'a', factory: () => factory });
    await storage.put(item('1'));
    const [opened] = open.mock.results;
    opened?.value.result.close();
    await storage.put(item('2'));
    expect(await storage.all()).toHaveLength(2);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('does not block the removal of its database', async () => {
    const factory = new IDBFactory();
    const storage = createIndexedDbStorage({ name: 'a', factory: () => factory });
    await storage.put(item('1'));
    await new Promise<void>((resolve, reject) => {
      const removal = factory.deleteDatabase('a');
      removal.onsuccess = () => resolve();
      removal.onblocked = () => reject(new Error('blocked'));
    });
    expect(await storage.all()).toEqual([]);
  });

  it('leaves what another version has stored where it is', async () => {
    const factory = new IDBFactory();
    const storage = createIndexedDbStorage({ name: 'a', factory: () => factory });
    await storage.put(item('1'));
    // @ts-expect-error an item as another version of the page might write it
    await storage.put({ id: '2', text: 'Hello' });
    expect((await storage.all()).map(({ id }) => id)).toEqual(['1']);
  });

  it('tells the other tabs of each change, and not its own', async () => {
    const factory = new IDBFactory();
    const tab = () =>
      createIndexedDbStorage({
        name: 'a',
        factory: () => factory,
        channel: (name) => new BroadcastChannel(name),
      });
    const [one, two] = [tab(), tab()];
    const heardByOne = vi.fn<() => void>();
    const heardByTwo = vi.fn<() => void>();
    const stop = [one.onChange?.(heardByOne), two.onChange?.(heardByTwo)];
    await one.put(item('1'));
    await one.remove('1');
    await vi.waitFor(() => expect(heardByTwo).toHaveBeenCalledTimes(2));
    expect(heardByOne).not.toHaveBeenCalled();
    for (const end of stop) end?.();
  });
});
