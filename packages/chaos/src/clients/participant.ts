import type { Connection, Intent, Outbox, Replica, Request } from '@parley/delivery';
import type { AckOf, Result } from '@parley/protocol';
import { ERRORS } from '@parley/protocol/errors';
import { newCommandId } from '@parley/protocol/ids';
import type { Attempt, History } from './history.ts';
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
  readonly write: (intent: Intent, lane: string) => void;
  /** Beside the outbox: whether it had its effect may stay unknown. */
  readonly ask: (request: Request, attempts?: readonly Attempt[]) => void;
}

interface Options extends LifeOptions {
  readonly history: History;
  /** Told when something of theirs was acknowledged. */
  readonly onStored: () => void;
  /** Opens the page of one life. */
  readonly open: (life: PageLife, ears: Ears) => Line;
  readonly act: (author: Author) => void;
}

type OnAnswer = (request: Request, answer: AckOf<Request['name']>) => void;

/** What the history hears of a connection. */
interface Ears {
  readonly onSend: (request: Request) => void;
  readonly onAnswer: OnAnswer;
}

const kinds = { 'message.send': 'message.added', 'note.add': 'note.added' } as const;

export const attemptOf = ({ name, payload }: Intent, lane: string | null): Attempt => ({
  id: payload.id,
  kind:
    name === 'message.send' || name === 'note.add'
      ? kinds[name]
      : name === 'conversation.transfer'
        ? 'conversation.transferred'
        : 'conversation.ended',
  text: 'text' in payload ? payload.text : null,
  lane,
  isKept: false,
});

export const newId = newCommandId;

/** What failed is tried again later, as the apps do with an answer that did not come. */
export async function asResult<T>(asked: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await asked };
  } catch (error) {
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
    if (!('seq' in value)) return;
    const { conversationId, seq, cursor } = value;
    history.acks.push({ id, conversationId, seq, cursor });
    onStored();
  };

  const onSend: Ears['onSend'] = ({ payload }) => {
    if ('id' in payload) history.sent.set(payload.id, (history.sent.get(payload.id) ?? 0) + 1);
  };

  const begin = () => {
    const life = beginLife(options);
    const line = options.open(life, { onSend, onAnswer });
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
      const attempt = attemptOf(intent, lane);
      history.attempts.push(attempt);
      void line.outbox.add(intent).then(() => {
        if (!life.over.aborted) attempt.isKept = true;
      });
    },
    ask(request, attempts = []) {
      history.attempts.push(...attempts);
      void page.line.connection.request(request);
    },
  };

  const waiting = () => page.line.outbox.entries.filter(({ state }) => state !== 'refused');
  return {
    history,
    isSettled: () =>
      page.line.connection.state.name === 'online' &&
      page.line.replica.state === 'live' &&
      waiting().length === 0,
    cursor: () => page.line.replica.cursor,
    act: () => options.act(author),
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
