import type { Bridge } from '../loader/bridge.ts';
import { seat } from '../loader/seat.ts';
import { remember, storageName } from '../loader/storage.ts';
import type { PanelState } from '../panel/panel-state.ts';
import type { Store } from '../panel/store.ts';
import type { CourierDoor } from './load-courier.ts';
import type { ThreadState } from './thread-state.ts';
import { countUnread, firstUnread, runningConversation, wantedMarks } from './thread.ts';

interface Options {
  readonly bridge: Bridge;
  readonly panel: Store<PanelState>;
  readonly store: Store<ThreadState>;
  readonly door: CourierDoor;
  /** A conversation has begun, or was found to be running. */
  onRunning(): void;
}

export interface Follower {
  setAtEnd(isAtEnd: boolean): void;
  stop(): void;
}

/** Draws the conclusions of every change: what is unread, what the server should know to be read, whether a conversation runs. */
export function followThread({ bridge, panel, store, door, onRunning }: Options): Follower {
  let isAtEnd = true;
  /** How far it was looked at here; the server says so later, and until then nothing of it is unread again. */
  let seen = 0;
  let { thread } = store.get();
  let { isOpen } = panel.get();
  const isShown = (): boolean => panel.get().isOpen && document.visibilityState === 'visible';

  const look = (): void => {
    const isLookedAt = isShown() && isAtEnd;
    for (const mark of wantedMarks(thread, isLookedAt)) door.courier?.mark(mark);
    const newest = thread.entries.at(-1)?.cursor ?? 0;
    // After an erasure they begin anew.
    if (isLookedAt || seen > newest) seen = newest;
    bridge.setUnread?.(countUnread(thread, seen));
  };

  const onThread = (): void => {
    const wasEmpty = thread.entries.length === 0;
    ({ thread } = store.get());
    window[seat]?.onThread?.(thread);
    const running = runningConversation(thread);
    if (running && !panel.get().running) onRunning();
    panel.set({ running });
    remember('localStorage', storageName(bridge.site.key, 'running'), running ? '1' : null);
    // Where the visitor has to start reading; it stays there until they answer or close.
    if ((wasEmpty || !isShown()) && store.get().unreadFrom === undefined)
      store.set({ unreadFrom: firstUnread(thread) });
    look();
  };

  const onChange = (): void => {
    const { entries } = store.get().thread;
    const isHome =
      entries.length + store.get().outbox.length + store.get().early.length === 0 && !store.get().invitation;
    if (isHome !== panel.get().isHome && panel.get().line !== 'connecting') panel.set({ isHome });
    if (store.get().thread !== thread) onThread();
  };

  const stops = [
    store.subscribe(onChange),
    panel.subscribe(() => {
      if (panel.get().isOpen === isOpen) return;
      ({ isOpen } = panel.get());
      if (!isOpen) store.set({ unreadFrom: undefined });
      look();
    }),
  ];
  document.addEventListener('visibilitychange', look);
  return {
    setAtEnd(next) {
      isAtEnd = next;
      look();
    },
    stop() {
      for (const stop of stops) stop();
      document.removeEventListener('visibilitychange', look);
    },
  };
}
