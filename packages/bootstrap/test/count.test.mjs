import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countReport, ofPlaywright, ofVitest, sum } from '../count.mjs';

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  success: true,
  testResults: [],
};

describe('ofVitest', () => {
  it('takes the numbers of the report', () => {
    expect(ofVitest(report)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });

  it('counts a file that does not load as one failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(ofVitest({ ...report, success: false, testResults }).failed).toBe(1);
  });

  it('counts an error outside any test as one failure', () => {
    expect(ofVitest({ ...report, success: false }).failed).toBe(1);
  });
});

describe('ofPlaywright', () => {
  it('counts errors outside any test as failed, and what passed the second time as passed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(ofPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
});

describe('countReport', () => {
  it('counts a missing and an unreadable report as one failure each', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-count-'));
    const file = join(folder, 'unit.json');
    expect(countReport(file, ofVitest).failed).toBe(1);
    writeFileSync(file, '{ "numPassed');
    expect(countReport(file, ofVitest).failed).toBe(1);
    rmSync(folder, { recursive: true });
  });
});

describe('sum', () => {
  it('adds up, and is nothing of nothing', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
