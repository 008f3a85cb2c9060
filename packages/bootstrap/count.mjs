// What the reports of Vitest and Playwright say, as { passed, failed, skipped }.
import { existsSync, readFileSync } from 'node:fs';

const nothing = { passed: 0, failed: 0, skipped: 0 };

export const sum = (counts) =>
  counts.reduce(
    (total, count) => ({
      passed: total.passed + count.passed,
      failed: total.failed + count.failed,
      skipped: total.skipped + count.skipped,
    }),
    nothing,
  );

export function ofVitest(report) {
  // A file that does not even load has no failed test in it, and must not vanish for that.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    // An error outside any test fails the run and nothing else.
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function ofPlaywright({ stats, errors }) {
  // Flaky ones passed the second time; the list of the run names them.
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** A run that left no readable report counts as one failure. */
export function countReport(file, read) {
  if (!existsSync(file)) return { ...nothing, failed: 1 };
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { ...nothing, failed: 1 };
  }
}
