// Finds a Chromium for the browser tests, or gets one. Order: CHROMIUM_PATH, the one that Playwright downloaded
// earlier, an installed browser, Debian's through apt-get (root only), one packed for npm (Linux).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { fetchTool } from './fetch-tool.mjs';
import { at, env, say } from './process.mjs';

const advice =
  'No Chromium was found. Install Google Chrome or Chromium, or run "npx playwright install chromium", ' +
  "or set CHROMIUM_PATH to the browser's program, and run the command again.";

export function findBrowser(node) {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
    return named;
  }
  const found = ofPlaywright() ?? installed() ?? throughApt() ?? throughNpm(node);
  if (!found) throw new Error(advice);
  return found;
}

function ofPlaywright() {
  try {
    const path = createRequire(at('apps/e2e/package.json'))('@playwright/test').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined; // Playwright is not installed, or knows no browser for this system.
  }
}

function installed() {
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(Boolean);
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...folders.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
  ].find((path) => existsSync(path));
}

function throughApt() {
  aptInstall('chromium', 'fonts-dejavu-core');
  return installed();
}

function throughNpm(node) {
  if (process.platform !== 'linux') return undefined;
  try {
    const home = join(fetchTool('chromium'), '..');
    const unpack = "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath())";
    const options = { cwd: home, env, encoding: 'utf8' };
    return execFileSync(node, ['--input-type=module', '-e', unpack], options).trim();
  } catch (error) {
    say(error.message);
    return undefined;
  }
}
