import type { Weather } from '../proxy/weather.ts';
import type { Chance } from '../random.ts';

interface WeatherFault {
  readonly kind: 'weather';
  readonly weather: Partial<Weather>;
  readonly breaksFirst?: boolean;
  /** The weather ends with every connection broken: what was on its way is lost. */
  readonly breaksLast?: boolean;
}

/** One thing that goes wrong. */
export type Fault =
  | WeatherFault
  | { readonly kind: 'reset' }
  | { readonly kind: 'drop-acks'; readonly count: number; readonly thenBreak: boolean }
  | { readonly kind: 'restart-clients' | 'freeze-tabs' | 'put-tabs-away'; readonly share: number }
  | { readonly kind: 'move-clocks' | 'move-server-clock'; readonly ms: number }
  | { readonly kind: 'kill' | 'terminate' | 'freeze-server' | 'disk-full' };

const weather = (changed: Partial<Weather>, more: Partial<WeatherFault> = {}): Fault => ({
  kind: 'weather',
  weather: changed,
  ...more,
});
const broken = { breaksFirst: true };

/**
 * Everything that can go wrong, by the names under which kept runs ask for it again. What a fault is like follows from
 * the run's chance.
 */
export const faults = {
  latency: ({ between }) => weather({ latencyMs: between(5, 80), jitterMs: between(5, 120) }),
  slices: ({ between }) => weather({ sliceBytes: between(1, 60), jitterMs: 3 }),
  'narrow line': ({ between }) => weather({ bytesPerMs: between(2, 20) }),
  'black hole': () => weather({ isStalled: true }),
  'black hole that swallows': () => weather({ isStalled: true }, { breaksLast: true }),
  'answers held back': () => weather({ isMute: true }),
  'answers swallowed': () => weather({ isMute: true }, { breaksLast: true }),
  cuts: ({ between }) => weather({ cutAfterBytes: between(200, 6_000) }),
  'slow close': ({ between }) => weather({ slowCloseMs: between(50, 500) }, broken),
  'no WebSocket': () => weather({ forbidsWebSocket: true }, broken),
  'no WebSocket, slow': ({ between }) =>
    weather({ forbidsWebSocket: true, latencyMs: between(5, 60) }, broken),
  reset: () => ({ kind: 'reset' }),
  'lost acknowledgements, then breaks': ({ between }) => ({
    kind: 'drop-acks',
    count: between(1, 12),
    thenBreak: true,
  }),
  'lost acknowledgements': ({ between }) => ({ kind: 'drop-acks', count: between(1, 4), thenBreak: false }),
  'pages opened anew': ({ next }) => ({ kind: 'restart-clients', share: next() }),
  'tabs frozen': ({ next }) => ({ kind: 'freeze-tabs', share: next() }),
  'back/forward cache': ({ next }) => ({ kind: 'put-tabs-away', share: next() }),
  "people's clocks moved": ({ between }) => ({ kind: 'move-clocks', ms: between(-86_400_000, 86_400_000) }),
  "server's clock moved": ({ between }) => ({
    kind: 'move-server-clock',
    ms: between(-7_200_000, 7_200_000),
  }),
  'disk full': () => ({ kind: 'disk-full' }),
  'kill -9': () => ({ kind: 'kill' }),
  'SIGTERM and start': () => ({ kind: 'terminate' }),
  'SIGSTOP and SIGCONT': () => ({ kind: 'freeze-server' }),
} satisfies Record<string, (chance: Chance) => Fault>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as [FaultName, ...FaultName[]];
