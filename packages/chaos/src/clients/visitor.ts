import { createDelivery } from '@parley/delivery';
import type { RouteReply, VisitorConversation, VisitorTimelineEvent } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { createApiClient } from '@parley/testkit/api-client';
import type { Chance } from '../random.ts';
import { newHistory, retake, take, type Written } from './history.ts';
import type { Machine } from './machine.ts';
import {
  asResult,
  type Author,
  change,
  createParticipant,
  inLetters,
  newId,
  type Participant,
} from './participant.ts';
import { createNodeTransport } from './transport.ts';

type Thread = RouteReply<'GET /v1/thread'>;

export interface PersonOptions {
  readonly id: string;
  readonly url: string;
  readonly chance: Chance;
  readonly speed: number;
  /** Shared by the tabs of one author. */
  readonly machine: Machine;
  readonly written: Written;
  readonly tab: string;
  readonly onStored: () => void;
}

const LANE = 'talk';
/** Begins what is typed and never sent; it may be found nowhere afterwards. */
export const UNSENT = 'typed-but-never-sent';

/** A visitor with the widget's delivery. */
export function createVisitor(options: PersonOptions & { readonly token: string }): Participant {
  const { id, tab, url, token, chance } = options;
  const history = newHistory(id, 'visitor', options.written);
  const shown = new Map<string, VisitorConversation>();
  let written = 0;

  function act(author: Author): void {
    const { write, ask, tell } = author;
    const running = [...shown.values()].find(({ state }) => state !== 'ended');
    const dice = chance.next();
    if (running && dice < 0.02)
      return write({ name: 'conversation.end', payload: { id: newId(), conversationId: running.id } }, LANE);
    if (running && dice < 0.1) {
      const seq = history.sights.at(-1)?.entries.findLast((entry) => entry.seq !== null)?.seq ?? 0;
      const payload = { conversationId: running.id, deliveredSeq: seq, seenSeq: chance.between(0, seq) };
      return ask({ name: 'transcript.mark', payload });
    }
    if (running && dice < 0.25)
      tell({
        name: 'typing.preview',
        payload: { conversationId: running.id, text: `${UNSENT} ${inLetters(id)}` },
      });
    const own = `${inLetters(id)}${tab} `;
    if (dice > 0.88 && change(author, chance, { own, text: `${own}${(written += 1)} anew`, lane: LANE }))
      return;
    const text = `${own}${(written += 1)} ${'ж'.repeat(chance.next() < 0.05 ? 2_000 : 3)}`;
    write(
      { name: 'message.send', payload: { id: newId(), conversationId: null, text, quickMessageId: null } },
      LANE,
    );
  }

  return createParticipant({
    ...options,
    random: chance.next,
    history,
    act,
    open(life, ears) {
      const headers = { authorization: `Bearer ${token}` };
      const api = createApiClient(url, { headers, signal: life.over });
      const ask = (query: { after?: number }) => asResult(life, api.call('GET /v1/thread', { query }));
      return createDelivery<VisitorTimelineEvent, VisitorConversation, Thread>({
        ...life,
        transport: createNodeTransport({
          url,
          namespace: '/visitor',
          auth: { token },
          headers: {},
          ...ears,
          gate: life.gate,
          speed: options.speed,
        }),
        limits: LIMITS,
        name: id,
        isGapless: true,
        laneOf: ({ name }) => (name === 'rating.give' ? name : LANE),
        load: () => ask({}),
        fetchAfter: (after) => ask({ after }),
        reset: (thread) =>
          retake(history, shown, { ...thread, after: (thread.events[0]?.cursor ?? thread.cursor + 1) - 1 }),
        apply: (page) => take(history, shown, page),
        pageOf: (heard) => (heard.name === 'thread.appended' ? heard.payload : null),
        pageOfAnswer: (answer) =>
          answer?.ok && 'appended' in answer.value ? answer.value.appended : undefined,
        onHeard() {},
        onConnection() {},
        onReplica() {},
        onRefused() {},
        onOutbox() {},
      });
    },
  });
}
