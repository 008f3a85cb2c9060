import { setTimeout as pause } from 'node:timers/promises';
import { gather } from '../people/people.ts';
import type { Waits } from '../people/orders.ts';
import { startParley } from '../servers/parley.ts';
import type { Say } from '../say.ts';

export interface Overloaded {
  /** Until a message of a running conversation was acknowledged, ms. */
  readonly running: Waits;
  readonly begun: number;
  readonly refused: number;
}

const PER_SECOND = 100;

/** Visitors who already talk go on while as many newcomers as can be press in, all at once and again and again. */
export async function measureOverload(
  { visitors, ms }: { readonly visitors: number; readonly ms: number },
  say: Say,
): Promise<Overloaded> {
  const parley = await startParley({ visitors: visitors * 2 });
  const [talking, pressing] = [gather(), gather()];
  const { url, operator } = parley;
  try {
    await talking.tell('arrive', { url, operator, visitors: parley.visitors.slice(0, visitors) });
    await pressing.tell('arrive', { url, operator: null, visitors: parley.visitors.slice(visitors) });
    // Everybody who talks has begun.
    await talking.tell('begin', null);
    const rush = pressing.tell('press', { underWay: visitors * 2, ms });
    await pause(ms / 10);
    const { toAcknowledged, refused } = await talking.tell('pace', { perSecond: PER_SECOND, ms: ms * 0.8 });
    const { acknowledged: begun, refused: turnedAway } = await rush;
    if (refused > 0) throw new Error(`${refused} messages of running conversations were refused.`);
    say(`overload: ${begun} messages of newcomers were taken, ${turnedAway} refused`);
    return { running: toAcknowledged, begun, refused: turnedAway };
  } finally {
    talking.leave();
    pressing.leave();
    await parley.stop();
  }
}
