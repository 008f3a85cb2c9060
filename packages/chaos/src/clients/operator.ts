import { createDelivery } from '@parley/delivery';
import type { Conversation, RouteReply, TimelineEvent } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { createApiClient } from '@parley/testkit/api-client';
import { newHistory, retake, take } from './history.ts';
import {
  asResult,
  attemptOf,
  type Author,
  change,
  createParticipant,
  inLetters,
  newId,
  type Participant,
} from './participant.ts';
import { createNodeTransport } from './transport.ts';
import type { PersonOptions } from './visitor.ts';

type Snapshot = RouteReply<'GET /v1/snapshot'>;

interface OperatorOptions extends PersonOptions {
  readonly cookie: string;
  /** To whom conversations are passed. */
  readonly colleagueIds: readonly string[];
}

/** An operator with the console's delivery, who sees everything that the visitors of a run write. */
export function createOperator(options: OperatorOptions): Participant {
  const { id, tab, url, cookie, chance, colleagueIds } = options;
  const history = newHistory(id, 'operator', options.written);
  const shown = new Map<string, Conversation>();
  let written = 0;

  function pass({ ask }: Author, conversationId: string): void {
    const colleague = colleagueIds[chance.between(0, colleagueIds.length - 1)];
    if (colleague === undefined) return;
    const note = `${inLetters(id)}${tab} passes on ${(written += 1)}`;
    const [to, noteId] = [{ operatorId: colleague }, newId()];
    const request = {
      name: 'conversation.transfer',
      payload: { id: newId(), conversationId, to, note, noteId },
    } as const;
    const noted = attemptOf({ name: 'note.add', payload: { id: noteId, conversationId, text: note } }, null);
    ask(request, [attemptOf(request, null), noted]);
  }

  function act(author: Author): void {
    const running = [...shown.values()].filter(({ state }) => state !== 'ended');
    const chosen = running[chance.between(0, Math.max(0, running.length - 1))];
    if (!chosen) return;
    const { id: conversationId, operatorId, offeredTo, lastSeq } = chosen;
    const dice = chance.next();
    const isOurs = operatorId === id || (operatorId === null && (offeredTo === null || offeredTo === id));
    if (dice < 0.1) {
      const payload = { conversationId, deliveredSeq: lastSeq, seenSeq: chance.between(0, lastSeq) };
      return author.ask({ name: 'transcript.mark', payload });
    }
    if (operatorId === id && dice < 0.15) return pass(author, conversationId);
    const own = `${inLetters(id)}${tab} `;
    if (dice < 0.25 && change(author, chance, { own, text: `${own}${(written += 1)} anew` })) return;
    const text = `${own}${(written += 1)}`;
    // Now and then somebody writes into a colleague's conversation, and is refused.
    if (isOurs || dice > 0.97) {
      const payload = { id: newId(), conversationId, text, quickMessageId: null };
      return author.write({ name: 'message.send', payload }, conversationId);
    }
    author.write({ name: 'note.add', payload: { id: newId(), conversationId, text } }, conversationId);
  }

  return createParticipant({
    ...options,
    random: chance.next,
    history,
    act,
    open(life, ears) {
      const headers = { cookie };
      const api = createApiClient(url, { headers, signal: life.over });
      return createDelivery<TimelineEvent, Conversation, Snapshot>({
        ...life,
        transport: createNodeTransport({
          url,
          namespace: '/operator',
          auth: {},
          headers,
          ...ears,
          gate: life.gate,
          speed: options.speed,
        }),
        limits: LIMITS,
        name: id,
        isGapless: false,
        laneOf: ({ payload }) => ('conversationId' in payload ? (payload.conversationId ?? '') : ''),
        load: () => asResult(life, api.call('GET /v1/snapshot')),
        fetchAfter: (after) => asResult(life, api.call('GET /v1/changes', { query: { after } })),
        reset: ({ cursor, conversations }) =>
          retake(history, shown, { after: cursor, events: [], conversations }),
        apply: (page) => take(history, shown, page),
        pageOf: (heard) => (heard.name === 'timeline.appended' ? heard.payload : null),
        onHeard() {},
        onConnection() {},
        onReplica() {},
        onRefused() {},
        onOutbox() {},
      });
    },
  });
}
