// Loaded before a server: its database no longer waits for the disk. What is to be found when nobody syncs.
import { createRequire } from 'node:module';

const fromServer = createRequire(new URL('../../../../apps/server/package.json', import.meta.url));
const { prototype } = fromServer('better-sqlite3') as {
  readonly prototype: { pragma: (source: string) => unknown };
};
const { pragma } = prototype;
prototype.pragma = function (source) {
  return pragma.call(this, source.replace('synchronous = FULL', 'synchronous = NORMAL'));
};
