// What comes from others: its licences, and the advisories that are open against it. Part of `npm test` and of
// `pnpm audit:security`.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openAdvisories } from './advisories.ts';
import { undecided } from './licences.ts';
import type { LicensedPackage } from './licences.ts';

const root = join(import.meta.dirname, '../../..');

const pnpm = (...args: string[]): string =>
  execFileSync('pnpm', args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });

function licences(): string[] {
  const byLicence = JSON.parse(pnpm('-r', 'licenses', 'list', '--json')) as Record<string, LicensedPackage[]>;
  const packages = Object.values(byLicence).flat();
  const count = Object.entries(byLicence).map(([licence, some]) => `${licence} ${some.length}`);
  console.log(`${packages.length} packages: ${count.join(', ')}`);
  return undecided(packages);
}

function advisories(): readonly string[] {
  const { said, complaints } = openAdvisories(() => pnpm('audit', '--prod', '--json'));
  console.log(said);
  return complaints;
}

const complaints = [...licences(), ...advisories()];
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
