// Fetches a tool through npm into .runtime/<tool>, as pinned in runtime/<tool>: npm checks every package
// against the integrity in the committed lock. A platform that the lock does not list is pinned by version only.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, runNpm, say } from './process.mjs';

const npmInstall = [
  'install',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
];

/** Returns the tool's node_modules folder. */
export function fetchTool(name) {
  const pins = at('packages', 'bootstrap', 'runtime', name);
  const home = at('.runtime', name);
  const pin = readFileSync(join(pins, 'package-lock.json'), 'utf8');
  const pinFile = join(home, 'fetched-lock.json');
  if (existsSync(pinFile) && readFileSync(pinFile, 'utf8') === pin) return join(home, 'node_modules');

  say(`fetching ${name} through npm (once)`);
  // Filled aside and renamed when complete: an interrupted fetch, or two at once, leave nothing half done.
  const aside = at('.runtime', `.${name}-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  cpSync(pins, aside, { recursive: true });
  try {
    if (runNpm(npmInstall, { cwd: aside }) !== 0) {
      throw new Error(`${name} could not be fetched; is the npm registry within reach?`);
    }
    writeFileSync(join(aside, 'fetched-lock.json'), pin);
    rmSync(home, { recursive: true, force: true });
    renameSync(aside, home);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return join(home, 'node_modules');
}
