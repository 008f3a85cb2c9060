import type { Answers } from '@parley/protocol';
import type { AskingPart } from '../asking/contract.ts';
import { once } from '../panel/once.ts';
import type { Store } from '../panel/store.ts';
import type { ThreadHost } from './thread-host.ts';
import type { ThreadState } from './thread-state.ts';

interface Needs extends ThreadHost {
  readonly thread: Store<ThreadState>;
  send(text: string, answers?: Answers): void;
}

interface AskingDoor {
  /** Whoever types will send: what would be asked is fetched meanwhile. */
  prepare(): void;
  /** Sends, after what the site asks before the first message. */
  send(text: string): Promise<void> | void;
}

/** What is asked first lives in a part of its own; nothing of it is loaded where nothing is asked. */
export function createAskingDoor(host: Needs, load = loadAsking): AskingDoor {
  const { bridge, store, thread, field, send } = host;
  const open = once(() => load(host));
  // What is on its way starts a conversation too.
  const isFirst = (): boolean => {
    const { early, outbox } = thread.get();
    return (
      !!bridge.site.asksFirst && !store.get().running && ![...early, ...outbox].some(({ error }) => !error)
    );
  };
  return {
    prepare: () => void (isFirst() && open().catch(() => undefined)),
    async send(text) {
      if (!isFirst()) return send(text);
      const onBack = (): void => field()?.insert(text);
      try {
        await (
          await open()
        ).ask(text, {
          onAnswers(answers) {
            send(text, answers);
            field()?.focus();
          },
          onBack,
        });
      } catch {
        store.set({ line: 'offline' });
        onBack();
      }
    },
  };
}

const loadAsking = async (host: ThreadHost): Promise<AskingPart> =>
  (await import('../asking/asking-part.tsx')).openAsking(host);
