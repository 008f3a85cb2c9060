import type { Devtools } from './devtools.ts';
import type { Tab } from './tab.ts';

/**
 * Work of one page's main thread, all its frames included, in ms of that thread's own time: what other programs take from it
 * meanwhile is not counted.
 */
export interface MainThread {
  readonly mainMs: number;
  readonly scriptMs: number;
  /**
   * The longest task, and how many were longer than 50 ms. Not the one in which the browser takes up the page itself: no script of it
   * can have run by then.
   */
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
  /** Of the thread's own time. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly isMainFrame?: boolean } };
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
  const commits = events.filter(
    (event) => event.name === 'CommitLoad' && event.args?.data?.isMainFrame && threadOf(event) === thread,
  );
  const isCommit = ({ ts, dur = 0 }: TraceEvent): boolean =>
    commits.some((commit) => commit.ts >= ts && commit.ts <= ts + dur);
  const tasks = slices.filter(({ name }) => name === 'RunTask');
  const ofPage = tasks.filter((task) => !isCommit(task)).map(ownMs);
  return {
    mainMs: tasks.map(ownMs).reduce((sum, ms) => sum + ms, 0),
    scriptMs: coveredMs(slices.filter(({ name }) => isScript(name))),
    longestMs: Math.max(0, ...ofPage),
    longTasks: ofPage.filter((ms) => ms > LONG_MS).length,
  };
}

const ownMs = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1_000;

/** Slices lie in one another; only the outermost count. */
function coveredMs(slices: readonly TraceEvent[]): number {
  let covered = 0;
  let end = 0;
  for (const slice of slices.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (slice.ts < end) continue;
    covered += ownMs(slice);
    end = slice.ts + (slice.dur ?? 0);
  }
  return covered;
}
