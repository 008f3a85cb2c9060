import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import type { CourierOptions } from '../connection/contract.ts';
import type { Bridge } from '../loader/bridge.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { setClockAhead } from '../panel/server-clock.ts';
import type { Store } from '../panel/store.ts';
import type { ThreadState } from './thread-state.ts';
import { appendPage, prependPage, startThread, type Thread } from './thread.ts';

/** Turns what the connection brings into the panel's state. */
export function courierOptions(
  { base, site, language, tag, visit }: Bridge,
  panel: Store<PanelState>,
  store: Store<ThreadState>,
): Omit<CourierOptions, 'onQuote'> {
  let typingTimer: ReturnType<typeof setTimeout> | undefined;
  const setTyping = (typingName: string | null): void => {
    clearTimeout(typingTimer);
    if (typingName !== null) typingTimer = setTimeout(() => setTyping(null), LIMITS.typingExpiresMs);
    if (panel.get().typingName !== typingName) panel.set({ typingName });
  };
  const thread = (): Thread => store.get().thread;

  return {
    base,
    site,
    language,
    words: tag,
    newId: newCommandId,
    visitId: () => visit()?.id() ?? null,
    onReset: (page, hasOlder) => store.set({ thread: startThread(page, hasOlder) }),
    onOlder: (page, hasOlder) => store.set({ thread: prependPage(thread(), page, hasOlder) }),
    onNewer(page) {
      // Whoever has said something, or gone, is not typing any more.
      if (page.events.some(({ seq, actor }) => seq !== null && actor.kind !== 'visitor')) setTyping(null);
      store.set({ thread: appendPage(thread(), page) });
    },
    onOutbox: (outbox) => store.set({ outbox }),
    onClock: setClockAhead,
    onLine: (line) => panel.set({ line }),
    onTyping: ({ operatorName, isTyping }) => setTyping(isTyping ? operatorName : null),
  };
}
