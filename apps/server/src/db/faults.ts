import { fail } from '../outcome.ts';
import type { Failure } from '../outcome.ts';

/** The database cannot be reached or does not answer; or there is no room for more. */
export type StorageFault = 'away' | 'full';

const retryAfterMs = { away: 1_500, full: 5_000 } as const satisfies Record<StorageFault, number>;
const meaning = {
  away: 'the database is away',
  full: 'the disk is full',
} as const satisfies Record<StorageFault, string>;

const full = new Set(['SQLITE_FULL', 'ENOSPC', '53100']);
const awayCodes = `
  ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH
  SQLITE_BUSY SQLITE_IOERR SQLITE_CANTOPEN`;
/** Too many connections; a lock or an answer that took too long; a transaction that stood still; a standby. */
const awayStates = '53300 55P03 57014 25P03 25006';
const away = new Set(`${awayCodes} ${awayStates}`.trim().split(/\s+/));
/** What the driver says in words only. */
const gone =
  /connection (?:terminated|error|has been discarded)|client was closed|timeout exceeded|timeout expired|cannot use a pool/i;

/** What is wrong with the database when this was thrown; null when it was something else. */
export function storageFaultOf(thrown: unknown): StorageFault | null {
  if (thrown instanceof AggregateError) return storageFaultOf(thrown.errors[0]);
  if (!(thrown instanceof Error)) return null;
  const code = 'code' in thrown ? String(thrown.code) : '';
  if (full.has(code)) return 'full';
  // 08: connection; 57P: shutting down or starting up. SQLite's errors of input and output have a second word.
  if (away.has(code) || /^(?:08|57P|SQLITE_IOERR_)/.test(code)) return 'away';
  return gone.test(thrown.message) ? 'away' : storageFaultOf(thrown.cause);
}

/** The answer to whatever could not be read or written: nothing is acknowledged, and the same request may pass later. */
export const refuseFor = (fault: StorageFault): Failure<'overloaded'> =>
  fail('overloaded', { detail: meaning[fault], retryAfterMs: retryAfterMs[fault] });
