import { events } from '@parley/protocol';
import { expect, test } from 'vitest';
import { operatorComes, visitorComes } from '../stories/people.ts';
import type { OperatorHere, VisitorHere } from '../stories/people.ts';
import { gatherIdentities } from './identities.ts';
import { concerns, lostRows, watchRows } from './rows.ts';
import { setStage } from './stage.ts';
import type { Stage } from './stage.ts';
import type { Said } from './socket-requests.ts';
import { ofOneself, ofTheWorkspace, socketRequests } from './socket-requests.ts';

interface Sender {
  readonly name: string;
  readonly party: 'visitor' | 'operator';
  readonly here: VisitorHere | OperatorHere;
  /** Whose conversation it is: they may say what their own party says. */
  readonly isInside?: true;
  readonly isOfTheShop?: true;
}

/** A connection without the types that would keep a test from saying what it must not. */
interface Rude {
  readonly emit: (event: string, payload: unknown) => void;
  readonly timeout: (ms: number) => {
    readonly emitWithAck: (event: string, payload: unknown) => Promise<{ ok: boolean }>;
  };
}

async function gatherSenders(stage: Stage): Promise<Sender[]> {
  const { app, subject, other, visitor, operator } = stage;
  const support = (await gatherIdentities(stage)).find(({ name }) => name === 'an operator of another team');
  const supportCookie = support?.headers['cookie'] ?? '';
  return [
    { name: 'another visitor', party: 'visitor', here: await visitorComes(app.origin, subject.shop.siteKey) },
    { name: 'a foreign visitor', party: 'visitor', here: await visitorComes(app.origin, other.siteKey) },
    {
      name: 'a foreign administrator',
      party: 'operator',
      here: await operatorComes(app.origin, other.cookie),
    },
    {
      name: 'an operator of another team',
      party: 'operator',
      here: await operatorComes(app.origin, supportCookie),
      isOfTheShop: true,
    },
    { name: 'the visitor, as an operator', party: 'visitor', here: visitor, isInside: true },
    { name: 'the operator, as a visitor', party: 'operator', here: operator, isInside: true },
  ];
}

function maySay(event: Said, { party, isInside, isOfTheShop }: Sender): boolean {
  const { from } = events[event] as { from: readonly string[] };
  if (!from.includes(party)) return false;
  return (
    isInside === true || ofOneself.includes(event) || (isOfTheShop === true && ofTheWorkspace.includes(event))
  );
}

/** Says it and waits until it has been dealt with; whether it was taken. */
async function say(sender: Sender, event: Said, payload: unknown): Promise<boolean> {
  const socket = sender.here.socket as unknown as Rude;
  const isAnswered = 'ack' in events[event];
  if (!isAnswered) socket.emit(event, payload);
  const answer = isAnswered ? await socket.timeout(5_000).emitWithAck(event, payload) : { ok: false };
  // Answered in order.
  await socket.timeout(5_000).emitWithAck('connection.beat', {});
  return answer.ok;
}

test(
  '[SEC-2] [SEC-3] [SEC-6] [SEC-7] every event, sent by everyone else, is refused and reaches nobody',
  { timeout: 60_000 },
  async () => {
    const stage = await setStage();
    const { app, subject, visitor, operator } = stage;
    const senders = await gatherSenders(stage);
    const heard: string[] = [];
    for (const { socket } of [visitor, operator])
      socket.onAny((event: string, payload: unknown) => {
        if (!['presence.changed', 'visit.changed'].includes(event))
          heard.push(`${event} ${JSON.stringify(payload)}`);
      });

    const make = socketRequests(subject);
    const faults: string[] = [];
    let refused = 0;
    for (const sender of senders) {
      for (const event of Object.keys(make) as Said[]) {
        if (maySay(event, sender)) continue;
        const readMoved = await watchRows(app.context.db);
        const told = heard.length;
        const line = `${event} by ${sender.name}`;
        if (await say(sender, event, make[event](sender.party))) faults.push(`${line} was taken`);
        await app.context.eventLog.settled();
        const { before, after } = await readMoved();
        const moved = lostRows(before, after).filter((row) => concerns(row, subject));
        faults.push(...moved.map((row) => `${line} changed ${row.slice(0, 300)}`));
        faults.push(...heard.slice(told).map((word) => `${line} was heard: ${word}`));
        refused += 1;
      }
    }
    expect(faults).toEqual([]);
    expect(refused).toBeGreaterThan(40);
    console.log(`${Object.keys(make).length} events x ${senders.length} senders: ${refused} refused`);
  },
);
