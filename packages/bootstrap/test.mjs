// npm test: every check, one after the other, each of them even when an earlier one failed.
// A check that is not a test suite counts as one. The last line is the total.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { countReport, ofPlaywright, ofVitest, sum } from './count.mjs';
import { build, install, workspacePackages } from './prepare.mjs';
import { at, env, run, say } from './process.mjs';
import { enterToolchain } from './toolchain.mjs';
import { provideTracer } from './tracer.mjs';

const pnpm = (...args) => run('pnpm', args);
const turbo = (task, ...args) =>
  pnpm(
    'exec',
    'turbo',
    'run',
    task,
    '--continue',
    '--concurrency=100%',
    '--output-logs=errors-only',
    ...args,
  );

/** One check: counted as passed when it is true, and as failed when it is not or cannot be run. */
function check(isFine) {
  const passed = attempt(isFine);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function attempt(task) {
  try {
    return task();
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

/**
 * What runs in a real browser goes by its clock, which a machine shared with others stops at will: such a test is tried
 * once more before it counts as failed, and named as flaky. By hand there is one try.
 */
const TRIES_MORE = 1;

/** Runs a Vitest script of every package that has it; turbo hands the words after "--" to that script. */
function vitest(script, ...more) {
  const reports = workspacePackages()
    .filter(({ manifest }) => manifest.scripts?.[script])
    .map(({ folder }) => at(folder, 'reports', `${script.replace(':', '-')}.json`));
  for (const report of reports) rmSync(report, { force: true });
  if (reports.length === 0) return sum([]);
  const file = `reports/${script.replace(':', '-')}.json`;
  const options = [
    '--sequence.shuffle',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...more,
  ];
  const code = turbo(script, '--', ...options);
  const count = sum(reports.map((report) => countReport(report, ofVitest)));
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function stories() {
  if (!existsSync(at('apps/e2e/package.json'))) return sum([]);
  const report = at('apps/e2e/reports/stories.json');
  rmSync(report, { force: true });
  mkdirSync(at('apps/e2e/reports'), { recursive: true });
  env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = report;
  const code = pnpm(
    '--dir',
    'apps/e2e',
    'exec',
    'playwright',
    'test',
    '--reporter=list,json',
    `--retries=${TRIES_MORE}`,
  );
  const count = countReport(report, ofPlaywright);
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** The browser suites, or one plain failure where there is no browser. */
function inBrowser(suite) {
  const path = attempt(() => findBrowser(enterToolchain()));
  if (!path) return { passed: 0, failed: 1, skipped: 0 };
  env['CHROMIUM_PATH'] = path;
  return suite();
}

const supply = () => check(() => pnpm('--dir', 'packages/guardrails', 'run', '--silent', 'supply') === 0);

const checks = {
  format: () => check(() => pnpm('exec', 'oxfmt', '--check') === 0),
  lint: () => check(() => pnpm('exec', 'oxlint', '--type-aware') === 0),
  types: () => check(() => turbo('typecheck') === 0),
  build: () => check(build),
  'rooms, unit and store tests': () => {
    provideTracer();
    return vitest('test');
  },
  knip: () => check(() => pnpm('exec', 'knip') === 0),
  'licences and advisories': supply,
  budgets: () => check(() => pnpm('--dir', 'packages/guardrails', 'run', '--silent', 'budgets') === 0),
  'component tests': () => inBrowser(() => vitest('test:browser', `--retry=${TRIES_MORE}`)),
  stories: () => inBrowser(stories),
};

/** What of the above concerns security, with what each part found. */
const auditChecks = {
  build: checks.build,
  'licences and advisories': supply,
  'every request by everyone else': () =>
    check(() => pnpm('--filter', '@parley/server', 'exec', 'vitest', 'run', 'test/sweeps') === 0),
  'hostile texts on every screen': () =>
    inBrowser(() =>
      check(() => pnpm('--dir', 'apps/e2e', 'exec', 'playwright', 'test', 'canary', '--reporter=list') === 0),
    ),
};

/** All checks; returns the exit code. */
export const test = () => runAll(checks);

/** The audit of security; returns the exit code. */
export const audit = () => runAll(auditChecks);

function runAll(all) {
  enterToolchain({ pnpm: true });
  install();
  const results = Object.entries(all).map(([name, task]) => {
    say(name);
    const count = task();
    return { name, count };
  });

  console.log('');
  for (const { name, count } of results) {
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    console.log(
      `${count.failed > 0 ? '✗' : '✓'} ${name}: ${count.passed} passed, ${count.failed} failed${skipped}`,
    );
  }
  const total = sum(results.map(({ count }) => count));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

/** Formats, and mends what the linter can mend. */
export function fix() {
  enterToolchain({ pnpm: true });
  install();
  const formatted = pnpm('exec', 'oxfmt');
  return pnpm('exec', 'oxlint', '--type-aware', '--fix') || formatted;
}
