import { createDelivery, type Delivery, type Intent } from '@parley/delivery';
import type { Conversation, OperatorId, Result, RouteReply, TimelineEvent } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import type { QueryClient } from '@tanstack/react-query';
import { request, type Failure } from '../shared/api/request.ts';
import { createArrivals } from './arrivals.ts';
import { applyHeard, applyPage } from './heard.ts';
import type { LivePorts } from './live-ports.ts';
import type { Live, Written } from './live.ts';
import { setClockAhead } from '../shared/time/use-now.ts';
import { useLiveStore } from './live.store.ts';
import { noteTakenBack } from './taken-back.ts';
import { hearPreviews } from './typing.store.ts';
import { createMarks } from './marks.ts';
import { inboxQuery, timelinesKey } from './queries/conversations.queries.ts';
import { mentionsQuery } from './queries/mentions.query.ts';
import { operatorsQuery } from './queries/settings.queries.ts';
import { sessionQuery } from './queries/session.query.ts';
import { visitsQuery } from './queries/visits.queries.ts';

type Snapshot = RouteReply<'GET /v1/snapshot'>;

export interface LiveOptions {
  readonly client: QueryClient;
  readonly operatorId: OperatorId;
  readonly ports: LivePorts;
}

export interface RunningLive extends Live {
  /** Tries at once to come back: the network or the page has returned. */
  readonly wake: Delivery<TimelineEvent, Conversation>['connection']['wake'];
  /** Connects, loads what happened, and keeps the query cache equal to the server from then on. */
  start(): void;
  stop(): void;
}

/** The line to the server, not yet open. */
export function createLive({ client, operatorId, ports }: LiveOptions): RunningLive {
  const arrivals = createArrivals(ports.soon, ({ log, previews }) => {
    if (log) {
      applyPage(client, log.page, log.cursor);
      noteTakenBack(log.page.events, operatorId);
      marks.deliver(log.page.conversations);
    }
    hearPreviews(previews);
  });
  const delivery = createDelivery<TimelineEvent, Conversation, Snapshot>({
    ...ports,
    storage: ports.storageFor(operatorId),
    limits: LIMITS,
    name: `parley.outbox.${operatorId}`,
    isGapless: false,
    laneOf: ({ payload }) => ('conversationId' in payload ? (payload.conversationId ?? '') : ''),
    load: () => withProtocolErrors(request('GET /v1/snapshot')),
    fetchAfter: (after) => withProtocolErrors(request('GET /v1/changes', { query: { after } })),
    reset: (snapshot) => {
      arrivals.flush();
      resetInbox(client, snapshot);
    },
    apply: arrivals.hearPage,
    pageOf: (heard) => (heard.name === 'timeline.appended' ? heard.payload : null),
    onHeard: (heard) => {
      if (heard.name === 'typing.previewed')
        return arrivals.hearPreview(heard.payload.conversationId, heard.payload.text);
      // What is erased is not to come back with what was told before.
      if (heard.name === 'data.erased') arrivals.flush();
      applyHeard(client, heard);
    },
    onConnection: (state) => {
      const refused = state.name === 'refused' ? state.error : null;
      useLiveStore.setState({ connection: state.name, refused });
      if (refused?.code === 'sign_in_required') client.setQueryData(sessionQuery.queryKey, null);
      if (state.name === 'online') refetchPresent(client);
    },
    onReplica: (sync) => {
      arrivals.flush();
      useLiveStore.setState({ sync });
    },
    onRefused: (refused) => useLiveStore.setState({ refused }),
    onOutbox: (pending) => {
      // What leaves the outbox is in the timeline by then.
      arrivals.flush();
      useLiveStore.setState({ pending });
    },
    onClock: setClockAhead,
  });
  const ask: Live['ask'] = async (asked) => {
    const answer = await delivery.connection.request(asked);
    // Whoever is answered finds what was told before the answer.
    arrivals.flush();
    return answer ?? { ok: false, error: { code: 'unreachable', message: asked.name } };
  };
  const marks = createMarks({ operatorId, mark: (payload) => ask({ name: 'transcript.mark', payload }) });
  return {
    ask,
    tell: delivery.connection.signal,
    write: (written) => void delivery.outbox.add(written),
    retry: (id) => void delivery.outbox.retry(id, newCommandId()),
    takeBack: (id) => writtenOrNothing(delivery.outbox.takeBack(id)),
    markSeen: marks.see,
    get clockAheadMs() {
      return delivery.clockSkewMs;
    },
    now: () => ports.clock.now() + delivery.clockSkewMs,
    wake: delivery.connection.wake,
    start: delivery.start,
    stop: () => {
      delivery.stop();
      arrivals.flush();
    },
  };
}

/** First load, and the way back after a long absence: every list and timeline starts anew. */
function resetInbox(client: QueryClient, { cursor, conversations }: Snapshot): void {
  client.setQueryData(inboxQuery.queryKey, {
    cursor,
    conversations: Object.fromEntries(conversations.map((one) => [one.id, one])),
  });
  // Dropped and not only fetched again: what was erased meanwhile must not stay on a screen.
  for (const queryKey of [timelinesKey, ['ended'], ['visitors'], ['said-before']])
    void client.resetQueries({ queryKey });
}

/** What is pushed but never replayed is fetched afresh by whoever comes back. */
function refetchPresent(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: operatorsQuery.queryKey });
  void client.invalidateQueries({ queryKey: visitsQuery.queryKey });
  void client.invalidateQueries({ queryKey: mentionsQuery.queryKey });
  void client.invalidateQueries({ queryKey: ['passed'] });
  void client.invalidateQueries({ queryKey: ['steps'] });
}

/** No answer at all passes later, like a failure of the server; delivery tries again. */
async function withProtocolErrors<V>(
  asked: Promise<{ readonly ok: true; readonly value: V } | { readonly ok: false; readonly error: Failure }>,
): Promise<Result<V>> {
  const answer = await asked;
  if (answer.ok) return answer;
  const { code, message } = answer.error;
  return { ok: false, error: code === 'unreachable' ? { code: 'internal', message } : answer.error };
}

function writtenOrNothing(intent: Intent | undefined): Written | undefined {
  switch (intent?.name) {
    case 'message.send':
    case 'message.edit':
    case 'message.remove':
    case 'note.add':
      return intent;
    default:
      return undefined;
  }
}
