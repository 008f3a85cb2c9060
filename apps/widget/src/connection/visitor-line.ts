import type { Intent, WakeReason, WithLock } from '@parley/delivery';
import type { ErrorCode, ProtocolError } from '@parley/protocol';
import type { CourierOptions } from './contract.ts';
import { followWords } from '../host-api/follow-words.ts';
import type { VisitorIdentity } from './identity.ts';
import { request } from './request.ts';
import { createVisitorDelivery, outboxStorage, type VisitorDelivery } from './visitor-delivery.ts';

/** Before another try to become a visitor, or to be another one. */
const pauseMs = 5_000;

/** Asking again would be answered alike. */
const final: readonly ErrorCode[] = [
  'site_unknown',
  'origin_refused',
  'bad_request',
  'identity_required',
  'identity_refused',
];

interface Options {
  readonly courier: CourierOptions;
  readonly identity: VisitorIdentity;
  readonly withLock: WithLock;
  onOnline(): void;
}

/** The delivery of whoever the visitor is at the moment; what is unsent outlives a change of visitor. */
export interface VisitorLine {
  readonly delivery: VisitorDelivery;
  /** Something was written: whoever has not been a visitor becomes one. */
  connect(): Promise<void>;
  /** Trying at once is worth while. */
  wake(reason: WakeReason): void;
  stop(): void;
}

export function createVisitorLine({ courier, identity, withLock, onOnline }: Options): VisitorLine {
  const storage = outboxStorage(courier.site.key);
  let delivery = build();
  /** The token that the delivery runs with. */
  let used: string | null = null;
  let usedVisitor: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The server could not be asked to take a new visitor. */
  let isPausing = false;
  let begunAt = -pauseMs;

  function build(): VisitorDelivery {
    return createVisitorDelivery({
      ...courier,
      token: identity.token,
      storage,
      withLock,
      onOnline,
      onRefused,
      onRenewed(token) {
        used = token;
        identity.keep(token);
      },
    });
  }

  const unsent = (): Intent[] =>
    delivery.outbox.entries.filter(({ state }) => state !== 'refused').map(({ item }) => item.request);

  async function connect(): Promise<void> {
    clearTimeout(timer);
    isPausing = false;
    const mine = delivery;
    const answer = await identity.become();
    if (mine !== delivery) return;
    if (answer.ok) {
      used = answer.value;
      usedVisitor = identity.visitor();
      delivery.connection.start();
    } else if (final.includes(answer.error.code)) {
      courier.onLine('refused');
    } else {
      courier.onLine('offline');
      isPausing = true;
      timer = setTimeout(() => void connect(), pauseMs);
    }
  }

  /** Begins with what storage holds; `kept` is what it could not hold. */
  async function begin(kept: readonly Intent[]): Promise<void> {
    const mine = delivery;
    await mine.outbox.load();
    for (const intent of kept) await mine.outbox.add(intent);
    if (mine !== delivery) return;
    if (identity.token() !== null || courier.words.statement || unsent().length > 0) await connect();
    else courier.onLine('none');
  }

  function startOver(kept = unsent()): void {
    delivery.stop();
    courier.onReset({ events: [], conversations: [] }, false);
    used = null;
    usedVisitor = null;
    if (kept.length === 0) storage.disown();
    delivery = build();
    // A server that forgets everybody at once is not asked for a new visitor again and again.
    const wait = Math.max(0, begunAt + pauseMs - performance.now());
    begunAt = performance.now() + wait;
    timer = setTimeout(() => void begin(kept), wait);
  }

  function onRefused(error: ProtocolError): void {
    if (error.code !== 'visitor_unknown')
      return courier.onLine(error.code === 'client_too_old' ? 'too-old' : 'refused');
    if (used !== null) identity.forget(used);
    startOver();
  }

  const stopListening = identity.onChange(() => {
    const token = identity.token();
    // Another tab was given the next token of the same visitor.
    if (token !== null && usedVisitor !== null && identity.visitor() === usedVisitor) used = token;
    // What is unsent goes along, but not with who has signed out.
    else if (token !== used) startOver(identity.visitor() === null ? [] : unsent());
  });

  /** The page says that somebody else is here, or says anew who it is, or that nobody is any more. */
  async function onSaid(): Promise<void> {
    begunAt = -pauseMs;
    const token = used;
    if (courier.words.statement) {
      const answer = token === null ? null : await identity.become();
      if (!answer?.ok || answer.value !== token) startOver();
      return;
    }
    // All this is asked for at once, because whoever says so clears the page's storage next.
    const left = storage.all();
    const known = token ?? identity.token();
    if (known !== null) {
      void request('POST /v1/visitor/forget', { base: courier.base, token: known });
      identity.forget(known);
    }
    startOver([]);
    for (const { id } of await left) await storage.remove(id);
  }
  followWords(courier.words, () => void onSaid());

  void begin([]);

  return {
    get delivery() {
      return delivery;
    },
    connect,
    wake(reason) {
      if (isPausing) void connect();
      else delivery.connection.wake(reason);
    },
    stop() {
      clearTimeout(timer);
      stopListening();
      delivery.stop();
    },
  };
}
