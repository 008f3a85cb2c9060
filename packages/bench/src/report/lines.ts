import type { Figures } from '../bench.ts';
import type { Saturation } from '../measure/saturation.ts';
import type { Spread } from './statistics.ts';

/** One figure: what was measured, ours and, where there is one, the measure's and their relation. */
export interface Line {
  readonly what: string;
  readonly bare: string;
  readonly parley: string;
  readonly relation: string;
}

const spreadOf = ({ median, least, most }: Spread, digits: number): string =>
  `${median.toFixed(digits)} (${least.toFixed(digits)}-${most.toFixed(digits)})`;
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const kB = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} KB`;
const MB = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;
const ratio = (of: number, against: number): string => `${(of / against).toFixed(2)} x`;
const more = (difference: number, text: (value: number) => string): string =>
  `${difference < 0 ? '-' : '+'}${text(Math.abs(difference))}`;
const NONE = '';

const teamOf = ({ team }: Saturation): string => (team === 1 ? 'one operator' : `${team} operators`);

const throughputOf = (saturation: Saturation): Line[] => [
  {
    what: `messages a second at saturation, ${teamOf(saturation)}, by processor time`,
    bare: '1',
    parley: NONE,
    relation: spreadOf(saturation.byProcessor, 2),
  },
  {
    what: `messages a second at saturation, ${teamOf(saturation)}, by the clock`,
    bare: spreadOf(saturation.bare, 0),
    parley: spreadOf(saturation.parley, 0),
    relation: spreadOf(saturation.byClock, 2),
  },
  {
    what: `processor time of the load for a message, ${teamOf(saturation)}, against the bare relay`,
    bare: spreadOf(saturation.peopleShare, 2),
    parley: NONE,
    relation: NONE,
  },
];

export const throughputLines = (saturation: readonly Saturation[]): Line[] =>
  saturation.flatMap(throughputOf);

/** Everything that was measured, in the order in which it is printed. */
export function allLines(figures: Figures): Line[] {
  const { saturation, waits, restarted, memory, stored, overload, slowed } = figures;
  return [
    ...throughputLines(saturation),
    ...waits.flatMap(({ perSecond, bare, parley }) =>
      (['p50', 'p99'] as const).map((share) => ({
        what: `visitor to operator at ${perSecond} messages a second, ${share}, ms`,
        bare: spreadOf(bare[share], 1),
        parley: spreadOf(parley[share], 1),
        relation: more(parley[share].median - bare[share].median, ms),
      })),
    ),
    ...memory.flatMap(({ connections, bare, parley }) =>
      (['heap', 'rss'] as const).map((kind) => ({
        what: `memory of one of ${connections} idle connections, ${kind}`,
        bare: kB(bare[kind]),
        parley: kB(parley[kind]),
        relation: more(parley[kind] - bare[kind], kB),
      })),
    ),
    own('start with next to nothing stored', ms(stored.emptyStartMs)),
    own(`start with ${stored.entries} entries stored`, ms(stored.startMs)),
    ...stored.replays.map(({ missed, ms: took }) =>
      own(`replay of ${missed} missed entries of ${stored.entries}`, ms(took)),
    ),
    own('running conversations while newcomers are refused, p99', ms(overload.running.p99)),
    own('newcomers taken / refused meanwhile', `${overload.begun} / ${overload.refused}`),
    own(
      'visitor to operator beside one who never reads, p99, against without',
      ratio(slowed.slowP99, slowed.usualP99),
    ),
    own(
      'memory of the server beside one who never reads, above without',
      MB(slowed.slowBytes - slowed.usualBytes),
    ),
    own('restart with everybody connected', ms(restarted.stopMs + restarted.startMs)),
  ];
}

const own = (what: string, parley: string): Line => ({ what, bare: NONE, parley, relation: NONE });
