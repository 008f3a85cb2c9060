import { type Spread, spread } from '../report/statistics.ts';
import type { Say } from '../say.ts';
import type { Stand, Stands } from '../stands.ts';

/** Milliseconds from the moment a message was due until the operator had it. */
export interface Reached {
  readonly p50: Spread;
  readonly p99: Spread;
}

export interface WaitsAt {
  readonly perSecond: number;
  readonly bare: Reached;
  readonly parley: Reached;
}

const ROUNDS = 3;

async function carry({ subject, people }: Stand, perSecond: number, ms: number) {
  const { heard, refused, toOperator } = await people.tell('pace', { perSecond, ms });
  if (refused > 0 || heard === 0) throw new Error(`${subject.name}: ${refused} refused, ${heard} heard.`);
  return toOperator;
}

/** How long messages take at a steady pace, whatever the server's trouble with it; a few rounds, one after the other. */
export async function measureWaits(
  { bare, parley }: Stands,
  { perSecond, ms }: { readonly perSecond: number; readonly ms: number },
  say: Say,
): Promise<WaitsAt> {
  const rounds: Record<'bare' | 'parley', { p50: number; p99: number }[]> = { bare: [], parley: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    rounds.bare.push(await carry(bare, perSecond, ms));
    rounds.parley.push(await carry(parley, perSecond, ms));
    say(`waits at ${perSecond} messages a second, round ${round} of ${ROUNDS}`);
  }
  const reached = (of: readonly { p50: number; p99: number }[]): Reached => ({
    p50: spread(of.map(({ p50 }) => p50)),
    p99: spread(of.map(({ p99 }) => p99)),
  });
  return { perSecond, bare: reached(rounds.bare), parley: reached(rounds.parley) };
}
