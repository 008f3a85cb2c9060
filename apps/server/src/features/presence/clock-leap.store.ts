import { LIMITS } from '@parley/protocol/limits';
import type { Database } from '../../db/connection.ts';

interface Leap {
  readonly nodeId: string;
  /** The time as it was told until now, and from now on (ms). */
  readonly from: number;
  readonly to: number;
}

/**
 * Takes the signs of life along when the clock leaps, so that nobody who is here seems to be gone, and nobody who is gone
 * seems to be here. Doing it twice, on two servers, does no more than once.
 */
export async function bringAlong(db: Database, { nodeId, from, to }: Leap): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('operator_connections')
      .set({ beat_at: to })
      .where('node_id', '=', nodeId)
      .execute();
    await transaction
      .updateTable('visits')
      .set({ last_seen_at: to })
      .where('left_at', 'is', null)
      .where('last_seen_at', '>', from - LIMITS.visitorGoneMs)
      .execute();
    // A grace that has begun begins again.
    await transaction
      .updateTable('operators')
      .set({ gone_at: to })
      .where('gone_because', 'is not', null)
      .execute();
  });
}
