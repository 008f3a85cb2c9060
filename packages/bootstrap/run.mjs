// The door to everything: `npm start`, `npm test`, `npm run fix`, `npm run audit:security`, and `exec <command...>` for any other
// command with the project's own Node and pnpm on PATH, `browse <command...>` for one that starts the browser CHROMIUM_PATH names. Runs on whatever Node the machine has (18 or newer).
import { enterToolchain } from './toolchain.mjs';
import { env, exit, run } from './process.mjs';

const [mode, ...args] = process.argv.slice(2);

const modes = {
  async start() {
    const { start } = await import('./start.mjs');
    return start();
  },
  async test() {
    const { test } = await import('./test.mjs');
    return test();
  },
  async audit() {
    const { audit } = await import('./test.mjs');
    return audit();
  },
  async fix() {
    const { fix } = await import('./test.mjs');
    return fix();
  },
  async exec() {
    enterToolchain({ pnpm: true });
    return run(args[0] ?? 'pnpm', args.slice(1), { cwd: process.cwd() });
  },
  async browse() {
    const { findBrowser } = await import('./browser.mjs');
    env['CHROMIUM_PATH'] = findBrowser(enterToolchain({ pnpm: true }));
    return modes.exec();
  },
};

const chosen = Object.hasOwn(modes, mode ?? '') ? modes[mode] : undefined;
if (!chosen) {
  console.error(
    'usage: node packages/bootstrap/run.mjs start | test | fix | audit | exec <command...> | browse <command...>',
  );
  exit(64);
}
try {
  exit(await chosen());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  exit(1);
}
