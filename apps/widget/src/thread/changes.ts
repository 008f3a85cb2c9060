import type { OutboxEntry } from '@parley/delivery';
import { LIMITS } from '@parley/protocol/limits';
import type { Mark, MessageRow } from './message-row.ts';
import { serverNow } from '../panel/server-clock.ts';

type Changes = ReadonlyMap<string, OutboxEntry>;

/** Changes of messages that are on their way, by the message; of several the newest. */
export const changesIn = (outbox: readonly OutboxEntry[]): Changes =>
  new Map(
    outbox.flatMap((entry) => {
      const { payload } = entry.item.request;
      return 'messageId' in payload ? [[payload.messageId, entry] as const] : [];
    }),
  );

/** The message as it will stand once its change has arrived; one that was refused stands as it stood, with the reason. */
export function withChange(
  row: MessageRow,
  change: OutboxEntry | undefined,
  markOf: (entry: OutboxEntry) => Mark,
): MessageRow {
  const isFresh = serverNow() - row.at < LIMITS.messageChangeMs;
  if (!change) return { ...row, canChange: row.isOwn && row.change !== 'removed' && isFresh };
  const { payload } = change.item.request;
  const after =
    'text' in payload
      ? ({ text: payload.text, change: 'edited' } as const)
      : ({ text: '', files: [], change: 'removed' } as const);
  const isRefused = change.state === 'refused';
  return {
    ...row,
    ...(!isRefused && after),
    changeId: change.item.id,
    mark: markOf(change),
    error: change.error,
  };
}
