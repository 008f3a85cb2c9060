import type { Bridge, PanelHandle } from '../loader/bridge.ts';
import { ignore } from '../loader/guard.ts';
import { whenIdle } from '../loader/idle.ts';
import { seat } from '../loader/seat.ts';
import { recall, remember, storageName } from '../loader/storage.ts';
import type { ThreadModule } from '../thread/thread-host.ts';
import { createDraft } from './composer/draft.ts';
import { breathe } from './breathe.ts';
import type { Field } from './composer/field.ts';
import { followWelcome } from './header/load-welcome.ts';
import { once } from './once.ts';
import { initialState, type PanelState } from './panel-state.ts';
import { createStore, type Store } from './store.ts';

/** What the parts of the panel can ask for. */
export interface Controller extends PanelHandle {
  readonly store: Store<PanelState>;
  /** Unsent text of an earlier page. */
  readonly draft: string;
  setField(field: Field): void;
  close(): void;
  typed(text: string): void;
  send(text: string): void;
  attach(files: Iterable<File>): void;
}

const loadThread = async (): Promise<ThreadModule> => {
  const { openThread } = await import('../thread/thread-part.tsx');
  await breathe();
  return { openThread };
};

/** Everything the panel does by itself; the rest is loaded as soon as it is painted. */
export function createController(bridge: Bridge, load = loadThread): Controller {
  const { base, site } = bridge;
  const has = (what: string): boolean => recall('localStorage', storageName(site.key, what)) !== null;
  const store = createStore<PanelState>({
    ...initialState,
    allowsPreview: !has('preview'),
    // Somebody who has been here before has a thread, only it is not loaded yet.
    line: has('token') ? 'connecting' : 'none',
    isHome: !has('token'),
  });
  let stopWelcome = (): void => {};
  let field: Field | undefined;
  const draft = createDraft(site.key, bridge.signal, (text) => field?.show(text));

  const thread = once(async () => {
    try {
      const { openThread } = await load();
      const part = openThread({ bridge, store, draft, field: () => field });
      await breathe();
      if (bridge.signal.aborted) part.destroy();
      store.set({ part });
      return part;
    } catch (error) {
      store.set({ line: 'offline' });
      throw error;
    }
  });
  const loadSoon = (): void => whenIdle(() => void thread().catch(ignore));
  /** Where the site asks first, nothing else happens before the visitor has agreed. */
  const isAsking = (takesFocus: boolean): boolean => {
    const asks = !!window[seat]?.isAsking;
    if (asks)
      import('../asking/asking-part.tsx')
        .then(({ askConsent }) =>
          askConsent({ bridge, store }, takesFocus, () => bridge.isOpen() && controller.setOpen(true, true)),
        )
        .catch(ignore);
    return asks;
  };

  window.addEventListener('pagehide', draft.flush, bridge);
  bridge.signal.addEventListener('abort', () => {
    draft.flush();
    stopWelcome();
    store.get().part?.destroy();
  });
  if (has('running') && !window[seat]?.isAsking) loadSoon();

  const controller: Controller = {
    store,
    draft: draft.read(),
    setField: (next) => (field = next),
    close: bridge.close,
    write(text) {
      field?.insert(text);
      return field !== undefined;
    },
    typed(text) {
      draft.write(text);
      store.get().part?.typed(text);
    },
    send(text) {
      if (isAsking(true)) return field?.insert(text);
      store.set({ isSending: true });
      thread()
        .then(({ send }) => send(text))
        .catch(() => field?.insert(text))
        .finally(() => store.set({ isSending: false }));
    },
    attach(files) {
      if (isAsking(true)) return;
      // A list of the field is emptied with it.
      const kept = [...files];
      thread()
        .then((part) => part.attach(kept))
        .catch(ignore);
    },
    setOpen(isOpen, takesFocus) {
      store.set({ isOpen });
      remember('sessionStorage', storageName(site.key, 'open'), isOpen ? '1' : '');
      stopWelcome();
      if (!isOpen || isAsking(takesFocus)) return;
      const invitation = bridge.visit()?.invitation();
      if (invitation) void thread().then((part) => part.showInvitation(invitation), ignore);
      // Fingers choose for themselves when half of the screen becomes a keyboard.
      if (takesFocus && matchMedia('(pointer: fine)').matches) field?.focus();
      else if (takesFocus) window.focus();
      stopWelcome = followWelcome(base, site, (welcome) => store.set({ welcome }));
      loadSoon();
    },
  };
  return controller;
}
