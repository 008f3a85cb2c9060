// npm start: make sure that everything is there, then be the server's terminal until it ends.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { at, env, root } from './process.mjs';
import { build, install } from './prepare.mjs';
import { enterToolchain } from './toolchain.mjs';

/** Resolves with the server's exit code. */
export function start() {
  const node = enterToolchain();
  install();
  if (!build()) throw new Error('The build failed; its messages are above.');

  // Node 22 warns about running TypeScript; it says nothing that the reader of this terminal could act on.
  const server = spawn(node, ['--disable-warning=ExperimentalWarning', at('apps/server/src/main.ts')], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  // The server may well get a signal twice, from here and from a terminal that tells everybody; it counts it once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)));
  });
}
