import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '../../core.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { Counts, RemoveFiles } from './privacy.erase.store.ts';
import { addCounts } from './privacy.erase.store.ts';
import { steps } from './privacy.retention.store.ts';
import type { Old, Step } from './privacy.retention.store.ts';
import { findKeepers } from './privacy.store.ts';
import type { Keeper } from './privacy.store.ts';

/** Between two small transactions others have the database for at least this long, in ms. */
const restMs = 5;
const dayMs = 86_400_000;

interface Needs {
  readonly core: Core;
  readonly audit: AuditService;
  readonly removeFiles: RemoveFiles;
  readonly tell: (keeper: Keeper, step: Step) => void;
}

/**
 * Deletes what is older than its site keeps it, a little at a time. It remembers nothing: whatever a stop or a crash left
 * undone is found by the next run, and a second server may do the same at the same time.
 */
export function createRetention({ core, audit, removeFiles, tell }: Needs): () => Promise<void> {
  const { db, now, closing } = core;
  let isRunning = false;

  async function clear(keeper: Keeper): Promise<void> {
    const old: Old = { ...keeper, removeFiles, now: now(), before: now() - keeper.retentionDays * dayMs };
    let gone: Counts = {};
    for (const take of steps) {
      for (;;) {
        if (closing.aborted) break;
        const step = await db.transaction().execute((transaction) => take(transaction, old));
        if (Object.values(step.counts).every((count) => count === 0)) break;
        gone = addCounts(gone, step.counts);
        tell(keeper, step);
        await pause(restMs);
      }
    }
    // Ways in run out every day; alone they are not worth a line.
    const isWorthALine = Object.entries(gone).some(([what, count]) => what !== 'tokens' && count > 0);
    if (!isWorthALine) return;
    const { workspaceId, name: site, retentionDays } = keeper;
    await audit.note({
      workspaceId,
      kind: 'retention.run',
      by: 'system',
      facts: { site, retentionDays, ...gone },
    });
  }

  return async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      for (const keeper of await findKeepers(db)) await clear(keeper);
    } finally {
      isRunning = false;
    }
  };
}
