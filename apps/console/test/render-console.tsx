import type { DraftRecord, OutboxItem } from '@parley/delivery';
import { browserClock } from '@parley/delivery/browser';
import type { Conversation, Me, TimelineEvent } from '@parley/protocol';
import { aMe, anOperator } from '@parley/testkit/builders';
import { mockRoutes, type Answers, type MockedRoutes } from '@parley/testkit/msw';
import { createSocketPair, type SocketPair } from '@parley/testkit/socket-pair';
import type { Language } from '@parley/i18n';
import { onTestFinished } from 'vitest';
import { parkPointer } from './park-pointer.ts';
import { render } from 'vitest-browser-react';
import { App } from '../src/app/app.tsx';
import { createQueryClient } from '../src/app/query-client.ts';
import { closeCommandMenu } from '../src/commands/command-menu.store.ts';
import { useLiveStore } from '../src/live/live.store.ts';
import { changeLanguage } from '../src/shared/i18n/load-texts.ts';
import { useDraftsStore, type Draft } from '../src/shared/screen/drafts.store.ts';
import { EVERYTHING, filterHistory } from '../src/shared/screen/history-filter.store.ts';
import { showInbox, WHOLE_INBOX } from '../src/shared/screen/inbox-view.store.ts';
import { inNextFrame } from '../src/shared/screen/next-frame.ts';
import { closeDialog } from '../src/shared/screen/panels.store.ts';
import { useToastsStore } from '../src/shared/screen/toasts.store.ts';

interface Given {
  readonly me?: Me;
  readonly conversations?: readonly Conversation[];
  /** Entries of the conversations, by conversation. */
  readonly events?: readonly TimelineEvent[];
  readonly answers?: Partial<Answers>;
  readonly language?: Language;
  readonly hash?: string;
}

export interface RunningConsole {
  readonly me: Me;
  readonly routes: MockedRoutes;
  readonly server: SocketPair<'operator'>['server'];
}

/** Storage that forgets with the test. */
function memoryStorage<T extends { readonly id: string }>() {
  const items = new Map<string, T>();
  return {
    all: async () => [...items.values()],
    put: async (item: T) => void items.set(item.id, item),
    remove: async (id: string) => void items.delete(id),
  };
}

const cursorOf = (conversations: readonly Conversation[]): number =>
  Math.max(0, ...conversations.map(({ cursor }) => cursor));

/** The whole console, signed in, on a socket without a network and routes that answer by contract. */
export async function renderConsole(given: Given = {}): Promise<RunningConsole> {
  const { me = aMe(), conversations = [], events = [], language = 'en' } = given;
  const answers: Partial<Answers> = {
    'GET /v1/session': () => ({ me, hasMail: true }),
    'GET /v1/operators': () => ({ operators: [me.operator, anOperator({ name: 'Marco Bianchi' })] }),
    'GET /v1/snapshot': () => ({ cursor: cursorOf(conversations), conversations: [...conversations] }),
    'GET /v1/conversations/:conversationId': ({ params: { conversationId } }) => ({
      conversation: conversations.find(({ id }) => id === conversationId) ?? conversations[0] ?? never(),
      events: events.filter((event) => event.conversationId === conversationId),
      hasMore: false,
    }),
    ...given.answers,
  };
  const routes = mockRoutes(answers);
  const pair = createSocketPair('operator');
  pair.server.answer('connection.beat', () => ({
    ok: true,
    value: { now: Date.now(), cursor: cursorOf(conversations) },
  }));
  pair.server.answer('transcript.mark', () => ({ ok: true, value: {} }));
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false, refetchOnWindowFocus: false } });
  location.hash = given.hash ?? '';
  await parkPointer();
  await changeLanguage(me.locale ?? language);
  const screen = await render(
    // Bounded as in index.html, so that lists scroll and not the page.
    <div style={{ height: '100dvh' }}>
      <App
        client={client}
        ports={{
          transport: pair.transport,
          clock: browserClock,
          withLock: (_, work) => work(),
          soon: inNextFrame,
          storageFor: memoryStorage<OutboxItem>,
          draftsFor: memoryStorage<DraftRecord<Draft>>,
        }}
      />
    </div>,
  );
  onTestFinished(async () => {
    await screen.unmount();
    client.clear();
    closeDialog();
    closeCommandMenu();
    location.hash = '';
    sessionStorage.clear();
    showInbox(WHOLE_INBOX);
    filterHistory(EVERYTHING);
    useDraftsStore.setState({ drafts: {} });
    useToastsStore.setState({ toasts: [] });
    useLiveStore.setState({ connection: 'idle', sync: 'offline', refused: null, pending: [] });
    routes.close();
    pair.close();
  });
  return { me, routes, server: pair.server };
}

function never(): never {
  throw new Error('this test has no such conversation');
}
