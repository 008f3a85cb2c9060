import type { OutboxEntry } from '@parley/delivery';
import type { Answers, CommandId, PayloadOf, Quote } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import type { Store } from '../panel/store.ts';

import type { CourierDoor } from './load-courier.ts';
import { maskCards } from '@parley/plain-text/card-numbers';
import type { ThreadHost } from './thread-host.ts';
import type { ThreadState } from './thread-state.ts';

interface Options extends ThreadHost {
  readonly thread: Store<ThreadState>;
  readonly door: CourierDoor;
}

type More = Partial<Pick<PayloadOf<'message.send'>, 'answers' | 'quote'>>;

/** Sends a text, with what was answered before it. */
export type Send = (text: string, answers?: Answers) => void;

/** Shows a message at once and hands it to the outbox; text that cannot be handed over goes back to the composer. */
export function createSender({ bridge, store, thread, door, draft, field }: Options): Send {
  const post = async (
    id: CommandId,
    text: string,
    more: readonly [files?: readonly string[], more?: More],
  ): Promise<void> => {
    try {
      await (await door.open()).send(id, text, ...more);
      // Until now the draft still held it, in case the page was closed.
      draft.write(field()?.read() ?? '');
    } catch {
      store.set({ line: 'offline' });
      field()?.insert(text);
    }
    thread.set({ early: thread.get().early.filter(({ item }) => item.id !== id) });
  };
  return (text, answers) => {
    const id = newCommandId();
    const masked = maskCards(text.trim());
    const files = store.get().attachments?.take() ?? [];
    const fileIds = files.map((file) => file.id);
    const quote = store.get().quoting?.take();
    thread.set({
      early: [...thread.get().early, earlyEntry(id, masked, fileIds, quote)],
      files: new Map([...thread.get().files, ...files.map((file) => [file.id, file] as const)]),
      unreadFrom: undefined,
    });
    if (thread.get().invitation) bridge.visit()?.answerInvitation();
    const more = { ...(answers && { answers }), ...(quote && { quote }) };
    void post(id, masked, answers || quote ? [fileIds, more] : fileIds.length > 0 ? [fileIds] : []);
  };
}

/** A message that was written and is not in the outbox yet. */
export function earlyEntry(
  id: CommandId,
  text: string,
  fileIds: readonly string[] = [],
  quote?: Quote,
): OutboxEntry {
  const payload = {
    id,
    conversationId: null,
    text,
    quickMessageId: null,
    attachmentIds: [...fileIds],
    quote,
  };
  return {
    item: { id, request: { name: 'message.send', payload }, createdAt: Date.now(), error: null },
    state: 'sending',
    isKept: false,
    isLate: false,
    error: null,
  };
}
