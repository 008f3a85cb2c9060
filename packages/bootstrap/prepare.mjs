// Installs and builds, each only when what it is made from has changed. Nothing is written when nothing changed.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamps, writeStamp } from './fingerprint.mjs';
import { at, root, run, say } from './process.mjs';
import { enterToolchain } from './toolchain.mjs';

const stamps = at('.runtime', 'stamp.json');

/** Every workspace package, as its folder ("apps/widget") and its manifest. */
export function workspacePackages() {
  return ['apps', 'packages']
    .filter((group) => existsSync(at(group)))
    .flatMap((group) => readdirSync(at(group)).map((name) => `${group}/${name}`))
    .filter((folder) => existsSync(at(folder, 'package.json')))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8')) }));
}

export function install() {
  const packages = workspacePackages();
  const inputs = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'];
  const wanted = fingerprint(root, [
    ...inputs,
    ...packages.map(({ folder }) => join(folder, 'package.json')),
  ]);
  const isThere = packages.every(
    ({ folder, manifest }) =>
      !(manifest.dependencies || manifest.devDependencies) || existsSync(at(folder, 'node_modules')),
  );
  if (isThere && existsSync(at('node_modules')) && readStamps(stamps).install === wanted) return;

  say('installing packages');
  enterToolchain({ pnpm: true });
  const code = run('pnpm', ['install', '--frozen-lockfile']);
  if (code !== 0) throw new Error('The packages could not be installed; pnpm says why above.');
  writeStamp(stamps, 'install', wanted);
}

/** True when every bundle is up to date afterwards. */
export function build() {
  const built = workspacePackages().filter(({ manifest }) => manifest.scripts?.build);
  // The server runs from source; only the bundles and the packages that go into them matter here.
  const inputs = ['tsconfig.base.json', 'pnpm-lock.yaml', 'packages', ...built.map(({ folder }) => folder)];
  const wanted = fingerprint(root, inputs);
  const isThere = built.every(({ folder }) => existsSync(at(folder, 'dist')));
  if (isThere && readStamps(stamps).build === wanted) return true;

  say('building the widget and the console');
  enterToolchain({ pnpm: true });
  if (run('pnpm', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only']) !== 0) return false;
  writeStamp(stamps, 'build', wanted);
  return true;
}
