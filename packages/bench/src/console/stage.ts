import { setTimeout as pause } from 'node:timers/promises';
import { newCommandId } from '@parley/protocol/ids';
import { startChromium, type Devtools } from '../browser/devtools.ts';
import { signInTab } from '../browser/sign-in.ts';
import type { Tab } from '../browser/tab.ts';
import { openLine, type Line } from '../people/line.ts';
import type { Say } from '../say.ts';
import { startParley } from '../servers/parley.ts';
import { fillConversation } from '../store/fill-conversation.ts';
import type { Plan } from './plan.ts';
import { gatherWriters, type Writers } from './writers.ts';

/** The operator's own conversations, the longest first; the others wait in the queue. */
const MINE = 6;

/** A real server and the people on it, with one operator whose console is looked at. */
export interface House {
  readonly writers: Writers;
  /** The operator's own, the longest first. */
  readonly mine: readonly string[];
  /** What the operator has been told so far, at a connection beside the console's. */
  told(): number;
  /** Opens the console at a place such as `#/inbox`, signed in. */
  open(tab: Tab, hash: string): Promise<void>;
  close(): Promise<void>;
}

export interface Stage {
  readonly browser: Devtools;
  /** A console with next to nothing in it, and one in the middle of a great rush. */
  readonly idle: House;
  readonly busy: House;
  close(): Promise<void>;
}

const accept = (line: Line, conversationId: string): Promise<void> =>
  new Promise((resolve, reject) =>
    line.send(JSON.stringify(['conversation.accept', { id: newCommandId(), conversationId }]), (answer) =>
      answer.includes('"ok":true') ? resolve() : reject(new Error(`Not accepted: ${answer}`)),
    ),
  );

/** Begins the conversations, writes `messages` into the last of them, and has the operator take the last few. */
async function openHouse(conversations: number, messages: number): Promise<House> {
  const subject = await startParley({ visitors: conversations });
  const { url, operator, visitors } = subject;
  const first = await gatherWriters(url, visitors);
  const { conversationIds } = first;
  first.leave();
  const mine = conversationIds.slice(-MINE).toReversed();
  const [longest = ''] = mine;
  if (messages > 0) await subject.restart((path) => fillConversation(path, longest, messages));
  const writers = await gatherWriters(url, visitors, conversationIds);
  let told = 0;
  const line = await openLine(url, operator, {
    onHeard(packet) {
      if (/^\["(?:timeline\.appended|typing\.previewed)"/.test(packet)) told += 1;
    },
    onClose() {},
  });
  for (const id of mine) await accept(line, id);
  return {
    writers,
    mine,
    told: () => told,
    async open(tab, hash) {
      await signInTab(tab, url, operator.headers['cookie'] ?? '');
      await tab.open(`${url}/console/${hash}`);
    },
    async close() {
      line.close();
      writers.leave();
      await pause(100);
      await subject.stop();
    },
  };
}

export async function openStage({ conversations, messages }: Plan, say: Say): Promise<Stage> {
  say('a console with nothing to do');
  const idle = await openHouse(MINE, 0);
  say(`a console with ${conversations} conversations, one of ${messages} messages`);
  const busy = await openHouse(conversations + MINE, messages);
  const browser = await startChromium();
  return {
    browser,
    idle,
    busy,
    async close() {
      await browser.close();
      await idle.close();
      await busy.close();
    },
  };
}
