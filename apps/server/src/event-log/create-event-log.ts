import type { Core } from '../core.ts';
import type { Limits } from '../limits.ts';
import type { Live } from '../live/live.ts';
import { fail } from '../outcome.ts';
import type { EventLog } from './event-log.ts';

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly limits: Pick<Limits, 'appendQueue'>;
}

/** @TODO(issue 2) The write path arrives with the next commit. */
export function createEventLog(_needs: Needs): EventLog {
  return { append: async () => fail('internal'), settled: async () => {} };
}
