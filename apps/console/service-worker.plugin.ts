import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Stands in the worker for the names of the files that it keeps. */
const PLACE = '__PARLEY_SHELL__';

/** What is never asked for by the shell itself. */
const isLeftOut = (name: string): boolean => /(?:^\.|\.map$|^service-worker\.js$|manifest\.json$)/.test(name);

/** Tells the worker which files make the console, under a name that changes with any of them. */
export function serviceWorker(): Plugin {
  return {
    name: 'parley-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = Object.values(bundle).find(({ fileName }) => fileName === 'service-worker.js');
      if (worker?.type !== 'chunk') throw new Error('The service worker was not built');
      const plain = readdirSync('public').filter((name) => !isLeftOut(name));
      const files = [...Object.keys(bundle), ...plain].filter((name) => !isLeftOut(name)).toSorted();
      const hash = createHash('sha256');
      for (const name of files) {
        const made = bundle[name];
        hash.update(name).update(made?.type === 'chunk' ? made.code : (made?.source ?? ''));
      }
      const shell = { version: hash.digest('hex').slice(0, 16), files };
      worker.code = worker.code.replace(PLACE, JSON.stringify(shell).replaceAll('"', String.raw`\"`));
    },
  };
}
