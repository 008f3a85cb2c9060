import {
  type VisitorConversation,
  VisitorTimelineEvent,
  type AckOf,
  type ErrorCode,
  type ProtocolError,
  type Result,
} from '@parley/protocol';
import type { Clock, FetchedPage, Heard, Link, LinkHandlers, Request, Transport } from '../../src/index.ts';

type MessageSend = Extract<Request, { name: 'message.send' }>;
export type VisitorPage = FetchedPage<VisitorTimelineEvent, VisitorConversation>;

const CONVERSATION = '00000000-0000-4000-8000-00000000000c';
const PAGE = 3;

/** What goes wrong next: each number counts down as it happens. */
export interface Faults {
  lostRequests: number;
  lostAnswers: number;
  doubledRequests: number;
  failedFetches: number;
  errors: ErrorCode[];
}

export interface FakeServer {
  readonly log: readonly VisitorTimelineEvent[];
  readonly faults: Faults;
  /** While true nobody can connect. */
  isDown: boolean;
  fetchAfter(cursor: number, clock: Clock): Promise<Result<VisitorPage>>;
  /** One tab's way to the server, with hands on its line. */
  openLine(clock: Clock): Line;
}

export interface Line {
  readonly transport: Transport;
  /** The connection breaks and both sides know. */
  cut(): void;
  /** The connection breaks and neither side knows. */
  silence(): void;
  tell(heard: Heard): void;
}

interface Socket {
  readonly handlers: LinkHandlers;
  /** Run after the way through the network; what is sent first arrives first. What is on its way to the server outlives the tab. */
  carryUp(run: () => void): void;
  carryDown(run: () => void): void;
  isSilent: boolean;
}

const refusal = (code: ErrorCode): { readonly ok: false; readonly error: ProtocolError } => ({
  ok: false,
  error: { code, message: '' },
});

/** A server with one visitor's log, over a network with delays. It stores each id once; a text with "bad" it refuses. */
export function createFakeServer(clock: Clock): FakeServer {
  const log: VisitorTimelineEvent[] = [];
  const places = new Map<string, number>();
  const sockets = new Set<Socket>();
  const faults: Faults = {
    lostRequests: 0,
    lostAnswers: 0,
    doubledRequests: 0,
    failedFetches: 0,
    errors: [],
  };
  const conversations: VisitorConversation[] = [];
  const happens = (name: 'lostRequests' | 'lostAnswers' | 'doubledRequests' | 'failedFetches') => {
    if (faults[name] === 0) return false;
    faults[name] -= 1;
    return true;
  };

  function append({ payload }: MessageSend): number {
    const known = places.get(payload.id);
    if (known !== undefined) return known;
    const cursor = log.length + 1;
    const event = VisitorTimelineEvent.parse({
      kind: 'message.added',
      cursor,
      conversationId: CONVERSATION,
      seq: cursor,
      id: payload.id,
      at: clock.now(),
      actor: { kind: 'visitor', id: null, name: null },
      body: { text: payload.text, quickMessageId: null },
    });
    log.push(event);
    places.set(payload.id, cursor);
    for (const socket of sockets) {
      socket.carryDown(() =>
        socket.handlers.onHeard({ name: 'thread.appended', payload: { events: [event], conversations } }),
      );
    }
    return cursor;
  }

  function answer(request: Request): Result<object> {
    if (request.name === 'connection.beat')
      return { ok: true, value: { now: clock.now(), cursor: log.length } };
    const error = faults.errors.shift();
    if (error) return refusal(error);
    if (request.name !== 'message.send') return refusal('bad_request');
    if (request.payload.text.includes('bad')) return refusal('too_large');
    const cursor = append(request);
    return { ok: true, value: { conversationId: CONVERSATION, seq: cursor, cursor } };
  }

  function ask<R extends Request>(socket: Socket, request: R): Promise<AckOf<R['name']>> {
    return new Promise((resolve) => {
      if (happens('lostRequests')) return;
      const arrive = () => {
        const result = answer(request);
        // Request and answer belong together by name, which the compiler cannot see here.
        if (!happens('lostAnswers')) socket.carryDown(() => resolve(result as AckOf<R['name']>));
      };
      socket.carryUp(arrive);
      if (happens('doubledRequests')) socket.carryUp(arrive);
    });
  }

  function openLine(tabClock: Clock): Line {
    let current: Socket | null = null;
    const open = (handlers: LinkHandlers): Link => {
      const way = (through: Clock) => {
        let freeAt = 0;
        return (run: () => void) => {
          freeAt = Math.max(freeAt, clock.now() + 5 + clock.random() * 200);
          through.setTimer(() => !socket.isSilent && run(), freeAt - clock.now());
        };
      };
      const socket: Socket = {
        handlers,
        isSilent: false,
        carryUp: way(clock),
        carryDown: way(tabClock),
      };
      current = socket;
      let isClosed = false;
      socket.carryDown(() => {
        if (isClosed) return;
        if (server.isDown) return handlers.onClose();
        // As the real one: it is in its rooms before it says connected.
        sockets.add(socket);
        handlers.onOpen();
      });
      return {
        request: (request) => ask(socket, request),
        signal: () => {},
        close: () => {
          isClosed = true;
          sockets.delete(socket);
        },
      };
    };
    return {
      transport: { open },
      cut() {
        const cutting = current;
        if (!cutting) return;
        sockets.delete(cutting);
        cutting.carryDown(() => cutting.handlers.onClose());
      },
      silence() {
        if (current) current.isSilent = true;
      },
      tell(heard) {
        const told = current;
        told?.carryDown(() => told.handlers.onHeard(heard));
      },
    };
  }

  const server: FakeServer = {
    log,
    faults,
    isDown: false,
    openLine,
    fetchAfter: (cursor, tabClock) =>
      new Promise((resolve, reject) => {
        tabClock.setTimer(
          () => {
            if (server.isDown || happens('failedFetches')) return reject(new Error('no network'));
            const events = log.slice(cursor, cursor + PAGE);
            const reached = cursor + events.length;
            const value = { events, conversations, cursor: reached, hasMore: reached < log.length };
            // The answer has its own way back, in which more may happen.
            tabClock.setTimer(() => resolve({ ok: true, value }), 5 + tabClock.random() * 300);
          },
          5 + tabClock.random() * 300,
        );
      }),
  };
  return server;
}
