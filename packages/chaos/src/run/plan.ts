import type { Weather } from '../proxy/weather.ts';
import type { Chance } from '../random.ts';

/** One thing that goes wrong, and how long (ms) it stays so. */
export type Fault =
  | {
      readonly kind: 'weather';
      readonly name: string;
      readonly weather: Partial<Weather>;
      readonly breaksFirst: boolean;
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'drop-acks'; readonly count: number; readonly thenBreak: boolean }
  | { readonly kind: 'restart-clients'; readonly share: number }
  | { readonly kind: 'jump-clocks'; readonly ms: number }
  | { readonly kind: 'kill' }
  | { readonly kind: 'terminate' }
  | { readonly kind: 'freeze' };

export interface Step {
  readonly fault: Fault;
  /** The next step begins after so many more acknowledgements … */
  readonly acks: number;
  /** … or after this time (ms), whichever comes first. */
  readonly mostMs: number;
}

const weather = (name: string, changed: Partial<Weather>, breaksFirst = false): Fault => ({
  kind: 'weather',
  name,
  weather: changed,
  breaksFirst,
});

type Make = (chance: Chance) => Fault;

const faults: readonly [Make, ...Make[]] = [
  ({ between }) => weather('latency', { latencyMs: between(5, 80), jitterMs: between(5, 120) }),
  ({ between }) => weather('slices', { sliceBytes: between(1, 60), jitterMs: 3 }),
  () => weather('black hole', { isStalled: true }),
  ({ between }) => weather('cuts', { cutAfterBytes: between(200, 6_000) }),
  ({ between }) => weather('slow close', { slowCloseMs: between(50, 500) }, true),
  () => weather('no WebSocket', { forbidsWebSocket: true }, true),
  ({ between }) => weather('no WebSocket, slow', { forbidsWebSocket: true, latencyMs: between(5, 60) }, true),
  () => ({ kind: 'reset' }),
  ({ between }) => ({ kind: 'drop-acks', count: between(1, 12), thenBreak: true }),
  ({ between }) => ({ kind: 'drop-acks', count: between(1, 4), thenBreak: false }),
  ({ next }) => ({ kind: 'restart-clients', share: next() }),
  ({ between }) => ({ kind: 'jump-clocks', ms: between(-86_400_000, 86_400_000) }),
  () => ({ kind: 'kill' }),
  () => ({ kind: 'terminate' }),
  () => ({ kind: 'freeze' }),
];

/** A mixture of everything that can go wrong. */
export function planMixed(chance: Chance, steps: number): Step[] {
  return Array.from({ length: steps }, () => ({
    fault: chance.pick(faults)(chance),
    acks: chance.between(10, 60),
    mostMs: chance.between(300, 1_200),
  }));
}

/** The server dies in the middle of the traffic, again and again. */
export function planKills(chance: Chance, rounds: number): Step[] {
  return Array.from({ length: rounds }, () => ({
    fault: { kind: 'kill' },
    acks: chance.between(40, 90),
    mostMs: 8_000,
  }));
}

export const describeFault = (fault: Fault): string => (fault.kind === 'weather' ? fault.name : fault.kind);
