import { setTimeout as pause } from 'node:timers/promises';
import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import type { Line } from '../people/line.ts';
import { openAll } from '../people/open-all.ts';
import type { Ticket } from '../servers/subject.ts';

/** Of all changes, this share is typing; the rest are messages. */
const TYPING = 0.75;
const WORDS =
  'I ordered the lantern on Monday and it has not come yet, could you please look where it is?'.split(' ');
const TICK_MS = 10;

/** Visitors who write, each by a connection of their own. */
export interface Writers {
  /** By visitor, in the order of their tickets. */
  readonly conversationIds: readonly string[];
  /** They type and send until the returned function is called: so many changes a second, over all conversations in turn. */
  write(perSecond: number): () => void;
  leave(): void;
}

const ask = (line: Line, name: string, payload: object): Promise<string> =>
  new Promise((resolve) => line.send(JSON.stringify([name, payload]), resolve));

const message = (text: string, conversationId: string | null): object => ({
  id: newCommandId(),
  conversationId,
  text,
  quickMessageId: null,
});

/** The conversation a first message is in; said again as often as the server is too busy. */
async function begin(line: Line, text: string): Promise<string> {
  for (;;) {
    const answer = await ask(line, 'message.send', message(text, null));
    const [, id] = /"conversationId":"([^"]+)"/.exec(answer) ?? [];
    if (id) return id;
    const [, wait] = /"retryAfterMs":(\d+)/.exec(answer) ?? [];
    if (!wait) throw new Error(`A first message was refused: ${answer}`);
    await pause(Number(wait));
  }
}

/** Connects everybody. Whoever has not written before begins a conversation, one after the other, so that the order is known. */
export async function gatherWriters(
  url: string,
  tickets: readonly Ticket[],
  known?: readonly string[],
): Promise<Writers> {
  const lines = await openAll(url, tickets);
  const conversationIds = [...(known ?? [])];
  if (!known)
    for (const [index, line] of lines.entries())
      conversationIds.push(await begin(line, `Good morning from ${index}`));

  let [turn, count] = [0, 0];
  const typing = lines.map(() => 0);
  const typeIn = (at: number): void => {
    const [line, conversationId] = [lines[at], conversationIds[at]];
    typing[at] = ((typing[at] ?? 0) % WORDS.length) + 1;
    line?.tell(
      JSON.stringify(['typing.preview', { conversationId, text: WORDS.slice(0, typing[at]).join(' ') }]),
    );
  };
  const sendIn = (at: number): void => {
    const [line, conversationId] = [lines[at], conversationIds[at]];
    if (line && conversationId)
      void ask(line, 'message.send', message(`${count} ${WORDS.slice(count % 9).join(' ')}`, conversationId));
  };
  return {
    conversationIds,
    write(perSecond) {
      // As few as can type so much within the limits, so that many of them are in sight; messages go to all.
      const typists = Math.ceil((perSecond * TYPING * LIMITS.typingPreviewEveryMs) / 1_000);
      const beganAt = performance.now();
      let done = 0;
      const timer = setInterval(() => {
        const due = ((performance.now() - beganAt) * perSecond) / 1_000;
        for (; done < due; done += 1) {
          if (done % 4 < TYPING * 4) typeIn((turn += 1) % Math.min(typists, lines.length));
          else sendIn((count += 1) % lines.length);
        }
      }, TICK_MS);
      return () => clearInterval(timer);
    },
    leave() {
      for (const line of lines) line.close();
    },
  };
}
