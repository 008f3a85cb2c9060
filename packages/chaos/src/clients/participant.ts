import type { Connection, Intent, Outbox, Replica, Request, Signal } from '@parley/delivery';
import type { AckOf, Result } from '@parley/protocol';
import { ERRORS } from '@parley/protocol/errors';
import { newCommandId } from '@parley/protocol/ids';
import type { Chance } from '../random.ts';
import { type Attempt, type History, ownMessages } from './history.ts';
import { beginLife, type LifeOptions, type PageLife } from './page-life.ts';

/** Somebody with a page of ours, who writes, is cut off and comes back. */
export interface Participant {
  readonly history: History;
  /** Connected, up to date, and nothing of theirs waits. */
  readonly isSettled: () => boolean;
  /** The newest place that their page shows; null before the first load. */
  readonly cursor: () => number | null;
  /** Does one of the things that people do. */
  readonly act: () => void;
  /** The page is gone from one moment to the next, and opened again. */
  readonly restart: () => void;
  /** The browser stops everything in the page, and lets it go on from there. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** The page goes into the back/forward cache, where its connection dies and it is not told. */
  readonly putAway: () => void;
  readonly bringBack: () => void;
  /** Somebody sets the machine's clock. */
  readonly jumpClock: (ms: number) => void;
  /** The browser says that the network is back. */
  readonly wake: () => void;
  readonly stop: () => void;
  /** What holds them up, in words. */
  readonly describe: () => string;
}

/** What visitors and operators have in common of a delivery. */
export interface Line {
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly replica: Pick<Replica<never, never>, 'state' | 'cursor'>;
  start(): void;
  stop(): void;
}

export interface Author {
  readonly history: History;
  /** Through the outbox: kept until the server has it. */
  readonly write: (intent: Tried, lane: string) => void;
  /** Beside the outbox: whether it had its effect may stay unknown. */
  readonly ask: (request: Request, attempts?: readonly Attempt[]) => void;
  /** Without an answer. */
  readonly tell: (signal: Signal) => void;
}

interface Options extends LifeOptions {
  readonly history: History;
  /** Names one of several tabs of the same author. */
  readonly tab: string;
  /** Told when something of theirs was acknowledged. */
  readonly onStored: () => void;
  /** Opens the page of one life. */
  readonly open: (life: PageLife, ears: Ears) => Line;
  readonly act: (author: Author) => void;
}

/** Who sees so much waiting writes no more until some of it is sent: nobody types for minutes into a dead line. */
const MOST_WAITING = 20;

type OnAnswer = (request: Request, answer: AckOf<Request['name']>) => void;

/** What the history hears of a connection. */
interface Ears {
  readonly onSend: (request: Request) => void;
  readonly onAnswer: OnAnswer;
  /** Told how to kill the connection silently. */
  readonly onOpened: (cut: () => void) => void;
}

const kinds = {
  'message.send': 'message.added',
  'message.edit': 'message.edited',
  'message.remove': 'message.removed',
  'note.add': 'note.added',
  'conversation.transfer': 'conversation.transferred',
  'conversation.end': 'conversation.ended',
} as const;
type Kinds = typeof kinds;
type Tried = Extract<Intent, { readonly name: keyof Kinds }>;

export const attemptOf = ({ name, payload }: Tried, lane: string | null): Attempt => ({
  id: payload.id,
  kind: kinds[name],
  text: 'text' in payload ? payload.text : null,
  messageId: 'messageId' in payload ? payload.messageId : null,
  lane,
  isKept: false,
});

export const newId = newCommandId;

/** An author's id in letters alone: digits in a row may be taken for a card's number, and be hidden from everybody. */
export const inLetters = (id: string): string =>
  id.replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** Writes one of the author's newest messages anew, or takes it back; false when there is none to change. */
export function change(author: Author, chance: Chance, words: { own: string; text: string; lane?: string }) {
  const recent = ownMessages(author.history, words.own).slice(-5);
  const chosen = recent[chance.between(0, recent.length - 1)];
  if (!chosen) return false;
  const { conversationId, id: messageId } = chosen;
  const payload = { id: newId(), conversationId, messageId };
  const intent =
    chance.next() < 0.3
      ? ({ name: 'message.remove', payload } as const)
      : ({ name: 'message.edit', payload: { ...payload, text: words.text } } as const);
  author.write(intent, words.lane ?? conversationId);
  return true;
}

/** What failed is tried again later, as the apps do with an answer that did not come. */
export async function asResult<T>({ gate }: PageLife, asked: Promise<T>): Promise<Result<T>> {
  try {
    const value = await asked;
    await gate.open();
    return { ok: true, value };
  } catch (error) {
    await gate.open();
    return { ok: false, error: { code: 'internal', message: String(error) } };
  }
}

export function createParticipant(options: Options): Participant {
  const { history, machine, onStored } = options;
  const onAnswer: OnAnswer = (request, answer) => {
    if (!('id' in request.payload)) return;
    const { id } = request.payload;
    if (!answer.ok) {
      const { code } = answer.error;
      if (ERRORS[code].retry === 'never') history.refusals.push({ id, code });
      return;
    }
    const { value } = answer;
    if (!('cursor' in value && 'conversationId' in value)) return;
    const { conversationId, cursor } = value;
    history.acks.push({ id, conversationId, seq: 'seq' in value ? value.seq : null, cursor });
    onStored();
  };

  let cut = (): void => {};
  const onOpened: Ears['onOpened'] = (how) => void (cut = how);
  const onSend: Ears['onSend'] = ({ payload }) => {
    if ('id' in payload) history.sent.set(payload.id, (history.sent.get(payload.id) ?? 0) + 1);
  };

  const begin = () => {
    const life = beginLife(options);
    const line = options.open(life, { onSend, onAnswer, onOpened });
    line.start();
    return { life, line };
  };
  let page = begin();
  const end = (): void => {
    page.life.end();
    page.line.stop();
  };

  const author: Author = {
    history,
    write(intent, lane) {
      const { life, line } = page;
      // Two tabs may mix what they write; each of them keeps its own order.
      const attempt = attemptOf(intent, `${options.tab} ${lane}`);
      history.attempts.push(attempt);
      void line.outbox.add(intent).then(() => {
        const held = line.outbox.entries.find(({ item }) => item.id === attempt.id);
        if (!life.over.aborted) attempt.isKept = held?.isKept !== false;
      });
    },
    ask(request, attempts = []) {
      history.attempts.push(...attempts);
      void page.line.connection.request(request);
    },
    tell: (signal) => page.line.connection.signal(signal),
  };

  const waiting = () => page.line.outbox.entries.filter(({ state }) => state !== 'refused');
  return {
    history,
    isSettled: () =>
      page.line.connection.state.name === 'online' &&
      page.line.replica.state === 'live' &&
      waiting().length === 0,
    cursor: () => page.line.replica.cursor,
    act() {
      if (!page.life.gate.isFrozen && waiting().length < MOST_WAITING) options.act(author);
    },
    freeze: () => page.life.gate.freeze(),
    thaw: () => page.life.gate.thaw(),
    putAway() {
      page.life.gate.freeze();
      cut();
    },
    bringBack() {
      page.life.gate.thaw();
      page.line.connection.wake('restored');
    },
    restart() {
      end();
      page = begin();
    },
    jumpClock: (ms) => void (machine.clockOffsetMs += ms),
    wake: () => page.line.connection.wake('network'),
    stop: end,
    describe() {
      const { connection, replica } = page.line;
      const outbox = waiting().map(({ state, error }) => `${state}${error ? ` (${error.code})` : ''}`);
      return `${JSON.stringify(connection.state)}, ${replica.state} at ${replica.cursor}, outbox: ${outbox.join(' ') || 'empty'}`;
    },
  };
}
