import type { Intent } from '@parley/delivery';
import { createLock, watchWaking } from '@parley/delivery/browser';
import { recall, storageName } from '../loader/storage.ts';
import type { Courier, CourierOptions } from './contract.ts';
import { createIdentity } from './identity.ts';
import { createMarks } from './marks.ts';
import { request } from './request.ts';
import { createVisitorLine, type VisitorLine } from './visitor-line.ts';

/** Opens the visitor's line to the server. Nobody is made a visitor before they have written something. */
export function openCourier(options: CourierOptions): Courier {
  const { base, site } = options;
  const withLock = createLock(navigator.locks);
  let oldest = Infinity;
  const see = (events: readonly { readonly cursor: number }[]): void => {
    oldest = Math.min(oldest, events[0]?.cursor ?? Infinity);
  };
  const tellPreview = (allowsPreview: boolean): void => {
    const token = identity.token();
    if (token !== null) void request('PATCH /v1/visitor', { base, body: { allowsPreview }, token });
  };

  const setConsents = (consents: boolean) =>
    request('PATCH /v1/visitor', { base, body: { consents }, token: identity.token() });

  const identity = createIdentity({ ...options, withLock });
  const marks = createMarks((payload) =>
    line.delivery.connection.request({ name: 'transcript.mark', payload }),
  );
  const line = createVisitorLine({
    courier: {
      ...options,
      onReset(page, hasOlder) {
        oldest = Infinity;
        see(page.events);
        options.onReset(page, hasOlder);
      },
    },
    identity,
    withLock,
    onOnline() {
      marks.repeat();
      // Said each time: the server keeps the first.
      if (site.requiresConsent) void setConsents(true);
      if (recall('localStorage', storageName(site.key, 'preview')) !== null) tellPreview(false);
    },
  });
  const stopWatching = watchWaking(window, line.wake);

  return {
    ...commands(line, options),
    mark: marks.mark,
    // Whoever is a visitor by now is to hear what comes of it.
    token: () => line.connect().then(identity.become),
    setAllowsPreview: tellPreview,
    setConsents,
    async loadOlder() {
      const answer = await request('GET /v1/thread', {
        base,
        query: `?before=${oldest}`,
        token: identity.token(),
      });
      if (!answer.ok) return;
      see(answer.value.events);
      options.onOlder(answer.value, answer.value.hasMore);
    },
    takeData: () => request('GET /v1/visitor/data', { base, token: identity.token() }),
    erase: () => request('POST /v1/visitor/erase', { base, token: identity.token() }),
    destroy() {
      stopWatching();
      line.stop();
    },
  };
}

type Commands = Pick<
  Courier,
  | 'send'
  | 'edit'
  | 'remove'
  | 'end'
  | 'rate'
  | 'skipRating'
  | 'retry'
  | 'takeBack'
  | 'preview'
  | 'reportQuote'
>;

/** What the visitor does, as requests of the contract. */
function commands(line: VisitorLine, { newId }: CourierOptions): Commands {
  const add = (intent: Intent): void => void line.delivery.outbox.add(intent);
  return {
    async send(id, text, attachmentIds = [], more = {}) {
      // No conversation is named: it goes into the one that runs, or starts one.
      const payload = {
        id,
        conversationId: null,
        text,
        quickMessageId: null,
        attachmentIds: [...attachmentIds],
        ...more,
      };
      await line.delivery.outbox.add({ name: 'message.send', payload });
      void line.connect();
    },
    edit: (conversationId, messageId, text) =>
      add({ name: 'message.edit', payload: { id: newId(), conversationId, messageId, text } }),
    remove: (conversationId, messageId) =>
      add({ name: 'message.remove', payload: { id: newId(), conversationId, messageId } }),
    end: (conversationId) => add({ name: 'conversation.end', payload: { id: newId(), conversationId } }),
    rate: (conversationId, rating) =>
      add({ name: 'rating.give', payload: { id: newId(), conversationId, ...rating } }),
    skipRating: (conversationId) => add({ name: 'rating.skip', payload: { id: newId(), conversationId } }),
    retry: (id) => void line.delivery.outbox.retry(id, newId()),
    takeBack(id) {
      const payload = line.delivery.outbox.takeBack(id)?.payload;
      return payload && 'text' in payload ? payload.text : undefined;
    },
    reportQuote: (payload) => line.delivery.connection.signal({ name: 'quote.report', payload }),
    preview: (conversationId, text) =>
      line.delivery.connection.signal({ name: 'typing.preview', payload: { conversationId, text } }),
  };
}
