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
/** So many newcomers for each who talks. */
const RUSH = 4;

/** Visitors who already talk go on while four times as many newcomers begin, all in one moment and again when they may. */
export async function measureOverload(
  { visitors, ms }: { readonly visitors: number; readonly ms: number },
  say: Say,
): Promise<Overloaded> {
  const newcomers = visitors * RUSH;
  const parley = await startParley({ visitors: visitors + newcomers });
  const [talking, pressing] = [gather(), gather()];
  const { url, operator } = parley;
  try {
    await talking.tell('arrive', { url, operator, visitors: parley.visitors.slice(0, visitors) });
    await pressing.tell('arrive', { url, operator: null, visitors: parley.visitors.slice(visitors) });
    await talking.tell('begin', { atOnce: 4 });
    const rush = pressing.tell('begin', { atOnce: newcomers });
    const { toAcknowledged, refused } = await talking.tell('pace', { perSecond: PER_SECOND, ms: ms / 2 });
    const { acknowledged: begun, refused: turnedAway, ms: rushMs } = await rush;
    if (refused > 0) throw new Error(`${refused} messages of running conversations were refused.`);
    say(`overload: ${newcomers} newcomers; ${turnedAway} refusals, all begun after ${rushMs.toFixed(0)} ms`);
    return { running: toAcknowledged, begun, refused: turnedAway };
  } finally {
    talking.leave();
    pressing.leave();
    await parley.stop();
  }
}
