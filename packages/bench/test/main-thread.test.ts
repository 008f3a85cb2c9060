import { expect, test } from 'vitest';
import { sumUp, type TraceEvent } from '../src/browser/main-thread.ts';

const slice = (name: string, fromMs: number, ms: number, tid = 1): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid,
  ts: fromMs * 1_000,
  dur: ms * 1_000,
});
const mark: TraceEvent = { name: 'parley-bench', ph: 'I', pid: 1, tid: 1, ts: 0 };

test('script inside script counts once, and other threads do not count', () => {
  const events = [
    slice('RunTask', 0, 60),
    slice('EvaluateScript', 0, 20),
    slice('FunctionCall', 5, 10),
    slice('MajorGC', 16, 4),
    { ...slice('FunctionCall', 25, 30), tdur: 5_000 },
    slice('Layout', 30, 20),
    slice('RunTask', 70, 10),
    slice('RunTask', 0, 400, 2),
    slice('FunctionCall', 0, 400, 2),
    mark,
  ];
  expect(sumUp(events)).toEqual({ mainMs: 70, scriptMs: 25, longestMs: 60, longTasks: 1 });
});

test('the task in which the browser takes up the page is no task of the page, that of a frame is', () => {
  const commit = (at: number, isMainFrame: boolean): TraceEvent => ({
    ...slice('CommitLoad', at, 0),
    ph: 'I',
    args: { data: { isMainFrame } },
  });
  const events = [
    slice('RunTask', 0, 70),
    commit(30, true),
    slice('RunTask', 100, 60),
    commit(120, false),
    mark,
  ];
  expect(sumUp(events)).toEqual({ mainMs: 130, scriptMs: 0, longestMs: 60, longTasks: 1 });
});

test('a trace without the page is no measurement', () => {
  expect(() => sumUp([slice('RunTask', 0, 60)])).toThrow('not in its trace');
});
