import { setImmediate as breathe } from 'node:timers/promises';
import type { WorkspaceId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import { lockWorkspaces } from './write-group.ts';
import { beginProgress, findProgress, findUnread, readSaid, writeProgress } from './said-progress.store.ts';
import { writeSaid } from './said-words.store.ts';

/** So few places at once that nobody who writes waits for long. */
const placesAtOnce = 200;

/**
 * Reads logs a little at a time until their words are kept: what is new first, then what is old, backwards. It remembers
 * nothing but its places, so a stop or a crash costs nothing, and a second server may do the same at the same time.
 */
export function createSaidIndex(db: Database, closing?: AbortSignal): () => Promise<void> {
  let isRunning = false;
  return async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      for (const { workspaceId } of await findUnread(db))
        while (!closing?.aborted && (await readSome(db, workspaceId))) await breathe();
    } finally {
      isRunning = false;
    }
  };
}

/** False: there is nothing left to read. Whoever changes what was said takes the workspace's row too, so none of it is read half. */
function readSome(db: Database, workspaceId: WorkspaceId): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const last = (await lockWorkspaces(transaction, [workspaceId])).get(workspaceId) ?? 0;
    await beginProgress(transaction, workspaceId);
    const { newest, oldest } = (await findProgress(transaction, workspaceId)) ?? { newest: 0, oldest: 1 };
    if (newest >= last && oldest <= 1) return false;
    const place =
      newest < last
        ? { first: newest + 1, last: Math.min(last, newest + placesAtOnce) }
        : { first: Math.max(1, oldest - placesAtOnce), last: oldest - 1 };
    await writeSaid(transaction, workspaceId, await readSaid(transaction, workspaceId, place));
    const after = newest < last ? { newest: place.last, oldest } : { newest, oldest: place.first };
    await writeProgress(transaction, workspaceId, after);
    return true;
  });
}
