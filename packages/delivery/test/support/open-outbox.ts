import { Stored } from '@parley/protocol';
import { createOutbox, type Answer, type Intent, type OutboxEntry } from '../../src/index.ts';
import { createBrowser, type Browser } from './shared-storage.ts';
import { createVirtualClock, settled, type VirtualClock } from './virtual-clock.ts';

export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const message = (n: number, conversationId: string | null = null): Intent => ({
  name: 'message.send',
  payload: { id: uuid(n), conversationId, text: `text ${n}`, quickMessageId: null },
});

type Refusal = 'too_large' | 'conversation_ended' | 'overloaded';

interface Sending {
  readonly id: string;
  readonly answer: (answer: Answer<Intent>) => void;
}

/** One tab's outbox; the test decides what becomes of what it sends. */
export function openOutbox(browser: Browser, clock: VirtualClock) {
  const tab = browser.openTab();
  const sending: Sending[] = [];
  const pictures: string[] = [];
  const outbox = createOutbox({
    ...tab,
    clock,
    name: 'outbox',
    laneOf: ({ payload }) => ('conversationId' in payload ? (payload.conversationId ?? '') : ''),
    send: ({ payload }) => new Promise((resolve) => void sending.push({ id: payload.id, answer: resolve })),
    onChange: (entries) => pictures.push(show(entries)),
  });
  const answer = async (value: Answer<Intent>) => {
    sending.shift()?.answer(value);
    await settled();
  };
  const stored = (cursor: number) =>
    answer({ ok: true, value: Stored.parse({ conversationId: uuid(999), seq: cursor, cursor }) });
  const refuse = (code: Refusal, retryAfterMs?: number) =>
    answer({ ok: false, error: { code, message: '', ...(retryAfterMs && { retryAfterMs }) } });
  return { tab, outbox, sending, pictures, answer, stored, refuse };
}

/** The entries as a line of text. */
export const show = (entries: readonly OutboxEntry[]) =>
  entries
    .map(({ item, state, isKept }) => `${Number(item.id.slice(-12))} ${state}${isKept ? '' : ' unkept'}`)
    .join(', ');

export function setUp() {
  const browser = createBrowser();
  const clock = createVirtualClock();
  return { browser, clock, ...openOutbox(browser, clock) };
}
