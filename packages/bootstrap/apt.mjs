// Debian's packages, for whoever may install them: root, as on a CI machine. Elsewhere nothing happens.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, say } from './process.mjs';

/** Tries to install packages; whether it worked shows in what is there afterwards. */
export function aptInstall(...packages) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  say(`installing ${packages[0]} with apt-get (once)`);
  const apt = (...args) =>
    spawnSync(
      'apt-get',
      ['-qq', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::http::Timeout=30', ...args],
      {
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
