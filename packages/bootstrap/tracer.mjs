// The tests that watch system calls need strace. Where it cannot be had they are skipped and say what to install.
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.mjs';
import { env } from './process.mjs';

export function provideTracer() {
  if (process.platform !== 'linux') return;
  const { error } = spawnSync('strace', ['-V'], { env, stdio: 'ignore' });
  if (error) aptInstall('strace');
}
