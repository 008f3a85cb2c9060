import type { Devtools } from './devtools.ts';
import type { Tab } from './tab.ts';

/** Work of one page's main thread, all its frames included, in ms. */
export interface MainThread {
  readonly mainMs: number;
  readonly scriptMs: number;
  /** The longest task, and how many were longer than 50 ms. */
  readonly longestMs: number;
  readonly longTasks: number;
}

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
}

const categories = [
  'toplevel',
  'v8',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];
/** Left by the page at the end, by which its thread is told from those of the browser's own pages. */
const MARK = 'parley-bench';
const LONG_MS = 50;
/** Compiling and running of scripts, and clearing up after them. */
const isScript = (name: string): boolean =>
  /^(?:EvaluateScript|FunctionCall|RunMicrotasks|v8\.(?:compile|compileModule|evaluateModule)|MinorGC|MajorGC|V8\.GC\w+)$/.test(
    name,
  );

/** What a page does while `work` runs. */
export async function traced(browser: Devtools, tab: Tab, work: () => Promise<void>): Promise<MainThread> {
  const events: TraceEvent[] = [];
  const stop = browser.on<{ value: TraceEvent[] }>('Tracing.dataCollected', ({ value }) =>
    events.push(...value),
  );
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' },
  });
  await work();
  await tab.evaluate(`void performance.mark('${MARK}')`);
  const complete = new Promise<void>((resolve) => browser.on('Tracing.tracingComplete', () => resolve()));
  await browser.send('Tracing.end');
  await complete;
  stop();
  return sumUp(events);
}

/** The work of the marked thread. */
export function sumUp(events: readonly TraceEvent[]): MainThread {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const marked = events.find(({ name }) => name === MARK);
  if (!marked) throw new Error('The page is not in its trace.');
  const thread = threadOf(marked);
  const slices = events.filter((event) => event.ph === 'X' && threadOf(event) === thread);
  const tasks = slices.filter(({ name }) => name === 'RunTask').map(({ dur = 0 }) => dur / 1_000);
  return {
    mainMs: tasks.reduce((sum, ms) => sum + ms, 0),
    scriptMs: coveredMs(slices.filter(({ name }) => isScript(name))),
    longestMs: Math.max(0, ...tasks),
    longTasks: tasks.filter((ms) => ms > LONG_MS).length,
  };
}

/** Slices lie in one another; what is covered counts once. */
function coveredMs(slices: readonly TraceEvent[]): number {
  let covered = 0;
  let end = 0;
  for (const { ts, dur = 0 } of slices.toSorted((a, b) => a.ts - b.ts)) {
    covered += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return covered / 1_000;
}
