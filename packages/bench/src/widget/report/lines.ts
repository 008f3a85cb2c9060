import { spread } from '../../report/statistics.ts';
import type { Figures, Round } from '../bench.ts';
import type { Load } from '../measure/weight.ts';

/** One figure beside its bounds. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  /** What we want, and what fails. */
  readonly aim: string;
  readonly gate: string;
  readonly isOver: boolean;
  /** Others, measured once on another day; see the page. */
  readonly peers: string;
}

interface Bound {
  readonly aim?: number;
  readonly gate?: number;
  readonly peers?: string;
}

interface Unit {
  readonly name: string;
  readonly digits: number;
}

const ms: Unit = { name: ' ms', digits: 0 };
const count: Unit = { name: '', digits: 0 };
const kB: Unit = { name: ' KiB', digits: 1 };
const shift: Unit = { name: '', digits: 3 };

function line(what: string, values: readonly number[], { unit, ...bound }: Bound & { unit: Unit }): Line {
  const { median, least, most } = spread(values);
  const say = (value: number): string =>
    `${value.toFixed(unit.digits).replace(/^-(?=0(?:\.0+)?$)/, '')}${unit.name}`;
  const range = least === most ? '' : ` (${least.toFixed(unit.digits)}-${most.toFixed(unit.digits)})`;
  const { aim, gate, peers = '' } = bound;
  return {
    what,
    measured: say(median) + range,
    aim: aim === undefined ? '' : say(aim),
    gate: gate === undefined ? '' : say(gate),
    isOver: gate !== undefined && median > gate,
    peers,
  };
}

function weightLines(scenario: string, { files, fileBytes, questions, sockets }: Load, bound: Bound): Line[] {
  const { name } = kB;
  return [
    {
      ...line(`${scenario}: bytes, gzip`, [fileBytes / 1_024], { ...bound, unit: kB }),
      measured: `${(fileBytes / 1_024).toFixed(1)}${name} in ${files} ${files === 1 ? 'file' : 'files'}`,
    },
    {
      ...line(`${scenario}: questions, sockets`, [questions], { unit: count }),
      measured: `${questions}, ${sockets}`,
    },
  ];
}

/** Everything that was measured, in the order in which it is printed. */
export function linesOf({ weights, rounds }: Figures): Line[] {
  const of = (what: string, read: (round: Round) => number, bound: Bound & { unit: Unit }): Line =>
    line(what, rounds.map(read), bound);
  return [
    ...weightLines('before anything', weights.before, { aim: 2, gate: 3, peers: '35.4 / 109' }),
    line('before anything: requests', [weights.before.files + weights.before.questions], {
      unit: count,
      aim: 1,
      gate: 1,
      peers: '6 / 2',
    }),
    ...weightLines('before anything, live presence', weights.lively, { gate: 8 }),
    ...weightLines('until the visitor can type', weights.typing, { aim: 15, gate: 18, peers: '239 / 109' }),
    ...weightLines('connected', weights.connected, { aim: 28 }),
    ...weightLines('conversation with rating', weights.rated, { aim: 34 }),

    of('load: script', ({ load }) => load.scriptMs, { unit: ms, aim: 20, gate: 30, peers: '345 / 102' }),
    of('load: main thread', ({ load }) => load.mainMs, { unit: ms, peers: '400 / 230' }),
    of('load: tasks over 50 ms', ({ load }) => load.longTasks, {
      unit: count,
      aim: 0,
      gate: 0,
      peers: '3 / 3',
    }),
    of('load: heap', ({ load }) => load.heapKiB, { unit: kB, aim: 40, gate: 64, peers: '528 / 614' }),
    of('load: elements', ({ load }) => load.elements, { unit: count, aim: 7, gate: 8, peers: '23 / 21' }),
    of('load: layout shift', ({ load }) => load.layoutShift, {
      unit: shift,
      aim: 0,
      gate: 0,
      peers: '0 / 0',
    }),
    of('load with live presence: script', ({ lively }) => lively.scriptMs, { unit: ms }),
    of('load with live presence: main thread', ({ lively }) => lively.mainMs, { unit: ms }),
    of('load with live presence: tasks over 50 ms', ({ lively }) => lively.longTasks, {
      unit: count,
      gate: 0,
    }),

    of('opening: script', ({ tap }) => tap.scriptMs, { unit: ms }),
    of('opening: main thread', ({ tap }) => tap.mainMs, { unit: ms, aim: 250, peers: '701' }),
    of('opening: tasks over 50 ms', ({ tap }) => tap.longTasks, { unit: count, aim: 0, gate: 0, peers: '2' }),
    of('opening: longest task', ({ tap }) => tap.longestMs, { unit: ms, aim: 25, gate: 50, peers: '235' }),
    of('opening: heap', ({ tap }) => tap.heapKiB, { unit: kB, aim: 512, gate: 832, peers: '2589' }),
    of('opening: layout shift', ({ tap }) => tap.layoutShift, { unit: shift, aim: 0, gate: 0 }),
    of('tap to painted dialog', ({ waits }) => waits.shellMs, { unit: ms, gate: 100 }),
    of('tap to a field that takes keys', ({ waits }) => waits.composerMs, {
      unit: ms,
      aim: 200,
      gate: 250,
      peers: '1076',
    }),
    of('the same after 300 ms of hovering', ({ waits }) => waits.composerMeantMs, { unit: ms, gate: 250 }),
    of('tap on a face to the thanks', ({ waits }) => waits.ratingMs, {
      unit: ms,
      aim: 80,
      gate: 120,
      peers: '247 (PostHog)',
    }),
    of('Enter to the operator’s screen, first message', ({ waits }) => waits.firstMessageMs, { unit: ms }),
    of('Enter to the operator’s screen, running conversation', ({ waits }) => waits.messageMs, {
      unit: ms,
      gate: 250,
    }),
    of('(the empty page itself: main thread)', ({ empty }) => empty.mainMs, { unit: ms }),
    of('(the empty page itself: tasks over 50 ms)', ({ empty }) => empty.longTasks, { unit: count }),
  ];
}
