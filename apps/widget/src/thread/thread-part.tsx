import { LIMITS } from '@parley/protocol/limits';
import { followWords } from '../host-api/follow-words.ts';
import { ignore } from '../loader/guard.ts';
import { whenIdle } from '../loader/idle.ts';
import { recall, remember, storageName } from '../loader/storage.ts';
import { dress } from '../panel/stage.ts';
import { createStore, type Store } from '../panel/store.ts';
import type { ThreadPart } from './contract.ts';
import { courierOptions } from './courier-options.ts';
import { followThread } from './follow-thread.ts';
import { createArticlesDoor } from './load-articles.ts';
import { createAttachmentsDoor } from './load-attachments.ts';
import { createCourierDoor, type CourierDoor } from './load-courier.ts';
import { createQuoteDoor } from './load-quote.ts';
import { createRareDoor } from './load-rare-views.ts';
import { createWaitingDoor } from './load-waiting.ts';
import { previewOf, throttle } from './preview.ts';
import { Menu } from './rare-views.tsx';
import { createSender } from './sender.ts';
import { ThreadProvider, type ThreadControls } from './thread-context.ts';
import { initialThreadState, type ThreadState } from './thread-state.ts';
import type { ThreadHost } from './thread-host.ts';
import { maskCards } from '@parley/plain-text/card-numbers';
import css from './thread.css?inline';
import { Transcript } from './transcript.tsx';

/** Brings the conversation into the panel: its views, and what stands behind them. */
export function openThread(
  host: ThreadHost,
  openDoor = createCourierDoor,
  openRareDoor = createRareDoor,
): ThreadPart {
  const { bridge, store: panel, draft, field } = host;
  const { site } = bridge;
  dress(css);
  const store = createStore<ThreadState>(initialThreadState);
  const door = openDoor({
    ...courierOptions(bridge, panel, store),
    onQuote: (wish) => showPlace(wish),
  });
  const loadRareViews = openRareDoor({ ...host, thread: store, door });
  // What is said to whoever may not write for now comes with what is rarely seen.
  store.subscribe(() => {
    if (store.get().outbox.some(({ error }) => error?.code === 'visitor_blocked'))
      void loadRareViews().catch(ignore);
  });
  const follower = followThread({
    panel,
    store,
    door,
    bridge,
    // A change of what was written and the end of the conversation are to be expected now, perhaps without a network.
    onRunning: () => whenIdle(() => void loadRareViews().catch(ignore)),
  });
  const showPlace = createQuoteDoor({ ...host, thread: store, door });
  const send = createSender({ ...host, thread: store, door });
  const loadAsking = () => import('../asking/asking-part.tsx');
  const showPreview = throttle(LIMITS.typingPreviewEveryMs, (text: string) => {
    const { running, allowsPreview } = panel.get();
    if (running && site.typingPreview && allowsPreview) door.courier?.preview(running.id, previewOf(text));
  });

  const attachments = createAttachmentsDoor({ ...host, door });
  const { setAtEnd } = follower;
  const showHome = createArticlesDoor(host);
  createWaitingDoor({ ...host, door, showHome });
  const controls = createControls({
    ...host,
    thread: store,
    door,
    attachments,
    loadRareViews,
    showHome,
    setAtEnd,
  });
  followWords(bridge.tag, () => {
    if (bridge.tag.statement) return;
    // Whoever sits here next finds no word of whoever has signed out.
    field()?.show('');
    draft.write('');
    draft.flush();
    store.set(initialThreadState);
  });
  // Nothing that was written waits for the connection to be wanted.
  door.open().catch(() => panel.set({ line: 'offline' }));

  return {
    Transcript: () => (
      <ThreadProvider value={controls}>
        <Transcript />
      </ThreadProvider>
    ),
    Menu: ({ onDone }) => (
      <ThreadProvider value={controls}>
        <Menu onDone={onDone} />
      </ThreadProvider>
    ),
    attach: (files) => void attachments().then((part) => part.attach(files), ignore),
    typed(text) {
      // Whoever types will send: what is asked first comes meanwhile.
      if (site.asksFirst) loadAsking().catch(ignore);
      showPreview(text);
    },
    send(text) {
      showPreview.cancel();
      if (!site.asksFirst || panel.get().running) return send(text);
      return loadAsking().then(({ askFirst }) =>
        askFirst({ ...host, thread: store, send, mask: maskCards }, text),
      );
    },
    setAllowsPreview(isAllowed) {
      showPreview.cancel();
      panel.set({ allowsPreview: isAllowed });
      remember('localStorage', storageName(site.key, 'preview'), isAllowed ? null : 'off');
      door.courier?.setAllowsPreview(isAllowed);
    },
    showInvitation: (invitation) => store.set({ invitation }),
    destroy() {
      follower.stop();
      door.courier?.destroy();
    },
  };
}

interface Needs extends ThreadHost {
  readonly thread: Store<ThreadState>;
  readonly door: CourierDoor;
  readonly attachments: ThreadControls['attachments'];
  readonly loadRareViews: ThreadControls['loadRareViews'];
  readonly showHome: ThreadControls['showHome'];
  readonly setAtEnd: ThreadControls['setAtEnd'];
}

function createControls({
  bridge,
  store: panel,
  thread,
  door,
  field,
  attachments,
  loadRareViews,
  showHome,
  setAtEnd,
}: Needs): ThreadControls {
  return {
    panel,
    store: thread,
    retry: (id) => door.courier?.retry(id),
    takeBack(id) {
      const text = door.courier?.takeBack(id);
      if (text !== undefined) field()?.insert(text);
    },
    edit({ conversationId, key }, text) {
      if (conversationId) door.courier?.edit(conversationId, key, maskCards(text));
    },
    remove({ conversationId, key }) {
      if (conversationId) door.courier?.remove(conversationId, key);
    },
    field,
    data: {
      language: bridge.language,
      exists: () => recall('localStorage', storageName(bridge.site.key, 'token')) !== null,
      takeData: async () => (await door.open()).takeData(),
      erase: async () => (await door.open()).erase(),
      ...(bridge.site.requiresConsent && {
        withdraw: async () => (await door.open()).setConsents(false),
      }),
    },
    loadRareViews,
    showHome,
    end() {
      const { running } = panel.get();
      if (running) door.courier?.end(running.id);
    },
    async loadOlder() {
      thread.set({ isLoadingOlder: true });
      await door.courier?.loadOlder();
      thread.set({ isLoadingOlder: false });
    },
    attachments,
    setAtEnd,
  };
}
