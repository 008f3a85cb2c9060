import { LIMITS } from '@parley/protocol/limits';
import type { OperatorId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import { isRunning } from '../db/running.ts';
import type { OfferConversation } from './commands.ts';
import type { World } from './world.ts';

interface Asked {
  readonly world: Pick<World, 'room'>;
  readonly now: number;
}

/** How much room those have who are to be asked, counted in the transaction that asks them: no two servers fill one place. */
export async function loadRoom(
  db: Database,
  offers: readonly OfferConversation[],
  { world, now }: Asked,
): Promise<void> {
  const ids = [...new Set(offers.map(({ to }) => to.id))];
  const present = await db
    .selectFrom('operators as o')
    .select(['o.id', 'o.capacity'])
    .where('o.id', 'in', ids)
    .where('o.presence', '=', 'online')
    .where('o.is_active', '=', 1)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('operator_connections as c')
          .select('c.id')
          .whereRef('c.operator_id', '=', 'o.id')
          .where('c.beat_at', '>', now - LIMITS.silentAfterMs),
      ),
    )
    .execute();
  const busy = await findBusy(db, ids);
  for (const { id, capacity } of present) world.room.set(id, capacity - (busy.get(id) ?? 0));
}

/** What each of these talks in, those on hold not counted, and what they are asked to take. */
export async function findBusy(
  db: Database,
  ids: readonly OperatorId[],
): Promise<ReadonlyMap<OperatorId, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('conversations')
    .select(['operator_id', 'offered_to', 'held_at'])
    .where(isRunning)
    .where(({ eb, or }) => or([eb('operator_id', 'in', ids), eb('offered_to', 'in', ids)]))
    .execute();
  const busy = new Map<OperatorId, number>();
  const count = (id: OperatorId | null): void => {
    if (id !== null) busy.set(id, (busy.get(id) ?? 0) + 1);
  };
  for (const { operator_id, offered_to, held_at } of rows) {
    if (held_at === null) count(operator_id);
    count(offered_to);
  }
  return busy;
}

/** One of their places is spoken for. */
export const takeRoom = ({ room }: Pick<World, 'room'>, id: OperatorId): void =>
  void room.set(id, (room.get(id) ?? 0) - 1);
