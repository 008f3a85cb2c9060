// Loaded by the server's process before the server, and unknown to it: moves its clock and fills its disk, as the file
// that PARLEY_CHAOS_CONTROL names says at each moment.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Control {
  readonly clockOffsetMs: number;
  readonly isDiskFull: boolean;
}

const LOOK_EVERY_MS = 20;
const path = process.env['PARLEY_CHAOS_CONTROL'] ?? '';
const read = (): Control => JSON.parse(readFileSync(path, 'utf8')) as Control;
let control = read();

const RealDate = Date;
const realNow = Date.now;
const shiftedNow = (): number => realNow() + control.clockOffsetMs;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: unknown[], self) =>
    Reflect.construct(target, args.length === 0 ? [shiftedNow()] : args, self) as Date,
  get: (target, key, self) => (key === 'now' ? shiftedNow : (Reflect.get(target, key, self) as unknown)),
});

interface Sqlite {
  pragma: (source: string, options?: object) => unknown;
}
const fromServer = createRequire(new URL('../../../../apps/server/package.json', import.meta.url));
const BetterSqlite = fromServer('better-sqlite3') as { readonly prototype: Sqlite };
const databases = new Set<Sqlite>();
const { pragma } = BetterSqlite.prototype;
const LARGEST = 4_294_967_294;

function fill(database: Sqlite): void {
  // SQLite never goes below the pages that there are: nothing more fits, as on a disk that is full.
  pragma.call(database, `max_page_count = ${control.isDiskFull ? 1 : LARGEST}`);
}

BetterSqlite.prototype.pragma = function (source, options) {
  const isNew = !databases.has(this);
  databases.add(this);
  if (isNew && control.isDiskFull) fill(this);
  return pragma.call(this, source, options);
};

setInterval(() => {
  const before = control;
  control = read();
  if (before.isDiskFull !== control.isDiskFull) for (const database of databases) fill(database);
}, LOOK_EVERY_MS).unref();
