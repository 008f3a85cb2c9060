import { quantile, spread } from '../../report/statistics.ts';
import type { MainThread } from '../../browser/main-thread.ts';
import type { Figures, Pair, Round } from '../bench.ts';
import type { Load } from '../measure/loading.ts';
import type { Work } from '../measure/work.ts';

/** One figure of the rush beside that of an idle console, and its bound. */
export interface Line {
  readonly what: string;
  readonly busy: string;
  readonly idle: string;
  /** Busy by idle, within each round. */
  readonly ratio: string;
  readonly gate: string;
  readonly isOver: boolean;
}

interface Unit {
  readonly name: string;
  readonly digits: number;
}
const ms: Unit = { name: ' ms', digits: 0 };
const count: Unit = { name: '', digits: 0 };
const kB: Unit = { name: ' KiB', digits: 1 };

function show(values: readonly number[], { name, digits }: Unit): string {
  const { median, least, most } = spread(values);
  const range = least === most ? '' : ` (${least.toFixed(digits)}-${most.toFixed(digits)})`;
  return `${median.toFixed(digits)}${name}${range}`;
}

interface Asked {
  readonly unit: Unit;
  readonly gate?: number;
}

function line(what: string, pairs: readonly Pair<number>[], { unit, gate }: Asked): Line {
  const [busy, idle] = [pairs.map((pair) => pair.busy), pairs.map((pair) => pair.idle)];
  const ratios = pairs.filter((pair) => pair.idle > 0).map((pair) => pair.busy / pair.idle);
  return {
    what,
    busy: show(busy, unit),
    idle: show(idle, unit),
    ratio: ratios.length === pairs.length ? show(ratios, { name: '', digits: 2 }) : '',
    gate: gate === undefined ? '' : `${gate}${unit.name}`,
    isOver: gate !== undefined && spread(busy).median > gate,
  };
}

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const p50 = (values: readonly number[]): number => quantile(sorted(values), 0.5);
const p95 = (values: readonly number[]): number => quantile(sorted(values), 0.95);

/** Everything that was measured, in the order in which it is printed. */
export function linesOf({ rounds, memory }: Figures): Line[] {
  const pair = <T>(read: (round: Round) => Pair<T>, of: (one: T) => number): Pair<number>[] =>
    rounds.map((round) => ({ busy: of(read(round).busy), idle: of(read(round).idle) }));
  const work = (what: string, of: (one: Work) => number, asked: Asked): Line =>
    line(
      what,
      pair((round) => round.work, of),
      asked,
    );
  const load = (what: string, of: (load: Load) => number, asked: { unit: Unit }): Line[] => [
    line(
      `first load: ${what}`,
      pair(
        (round) => round.loads,
        ({ first }) => of(first),
      ),
      asked,
    ),
    line(
      `second load: ${what}`,
      pair(
        (round) => round.loads,
        ({ second }) => of(second),
      ),
      asked,
    ),
  ];
  const tasks = (what: string, of: (one: Work) => MainThread): Line[] => [
    work(`${what}: tasks over 50 ms`, (one) => of(one).longTasks, { unit: count, gate: 0 }),
    work(`${what}: longest task`, (one) => of(one).longestMs, { unit: ms }),
  ];
  const { slope } = memory;
  return [
    work('keystroke to paint, p95', ({ keys }) => p95(keys), { unit: ms, gate: 50 }),
    work('keystroke to paint, median', ({ keys }) => p50(keys), { unit: ms }),
    work('to another conversation, p95', ({ switches }) => p95(switches), { unit: ms, gate: 100 }),
    work('to another conversation, median', ({ switches }) => p50(switches), { unit: ms }),
    work('to the longest, all of it read, median', (one) => p50(one.switchesToLongest), {
      unit: ms,
      gate: 100,
    }),
    ...tasks('scrolling the longest', ({ timeline }) => timeline),
    ...tasks('scrolling the list', ({ list }) => list),
    ...tasks('looking on for 4 s', ({ standing }) => standing),
    work('looking on for 4 s: main thread', ({ standing }) => standing.mainMs, { unit: ms }),
    ...load('files, as sent', ({ fileBytes }) => fileBytes / 1_024, { unit: kB }),
    ...load('number of files', ({ files }) => files, { unit: count }),
    ...load('answers, as sent', ({ answerBytes }) => answerBytes / 1_024, { unit: kB }),
    ...load('until the list is painted', ({ listedMs }) => listedMs, { unit: ms }),
    {
      what: `heap over ${memory.minutes} min, KiB a minute (95% interval)`,
      busy: `${slope.by.toFixed(1)} (${(slope.by - slope.give).toFixed(1)} to ${(slope.by + slope.give).toFixed(1)})`,
      idle: '',
      ratio: '',
      gate: '',
      isOver: false,
    },
    {
      what: 'heap after collection, first and last',
      busy: `${(memory.firstKiB / 1_024).toFixed(1)}, ${(memory.lastKiB / 1_024).toFixed(1)} MiB`,
      idle: '',
      ratio: '',
      gate: '',
      isOver: false,
    },
    {
      what: 'told to the operator meanwhile, a second',
      busy: memory.toldPerSecond.toFixed(0),
      idle: '0',
      ratio: '',
      gate: '',
      isOver: false,
    },
  ];
}
