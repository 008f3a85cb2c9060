import type { ErrorCode, Result } from '@parley/protocol';
import type { Appended, Command } from './commands.ts';

/** The only way to anything durable in a conversation. */
export interface EventLog {
  /** Resolves once the command's entries are on disk, or with the reason why there are none. */
  readonly append: (command: Command) => Promise<Result<Appended | null, ErrorCode>>;
  /** Resolves when everything appended so far is on disk and published. */
  readonly settled: () => Promise<void>;
  /** Refuses what comes from now on as overloaded; resolves when everything before it is settled. */
  readonly close: () => Promise<void>;
  /** How long the oldest command has been waiting for the disk, in ms. */
  readonly waitedMs: () => number;
}
