import type { ConversationFilter } from '@parley/protocol';
import { padded } from '../../../db/bulk.ts';
import type { Database } from '../../../db/connection.ts';
import type { EventRow } from '../../../db/tables.conversations.ts';
import { fits } from '../conversation.filter.ts';
import type { Seer } from '../conversation.policy.ts';
import { isOpenFor } from '../conversation.sight.ts';

/** Which entries are meant. */
export interface Wanted extends ConversationFilter {
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

const columns = ['e.position', 'e.conversation_id', 'e.seq', 'e.kind', 'e.at', 'e.body_json'] as const;
const actor = ['e.actor_kind', 'e.actor_id', 'e.actor_name'] as const;

export type SaidRow = Pick<
  EventRow,
  | 'position'
  | 'conversation_id'
  | 'seq'
  | 'kind'
  | 'at'
  | 'body_json'
  | 'actor_kind'
  | 'actor_id'
  | 'actor_name'
>;

/** Of the entries at these places of the log those that this operator may see and that are meant, the newest first. */
export function findSaid(
  db: Database,
  operator: Seer,
  { positions, from, until, ...filter }: Wanted & { readonly positions: readonly number[] },
): Promise<SaidRow[]> {
  let query = db
    .selectFrom('events as e')
    .innerJoin('conversations as c', 'c.id', 'e.conversation_id')
    .select([...columns, ...actor])
    .where('e.workspace_id', '=', operator.workspaceId)
    .where('e.position', 'in', padded(positions))
    .where((eb) => isOpenFor(eb, operator))
    .where((eb) => fits(eb, filter));
  if (from !== undefined) query = query.where('e.at', '>=', from);
  if (until !== undefined) query = query.where('e.at', '<', until);
  return query.orderBy('e.position', 'desc').execute();
}

/** When the entry at the first place from this one on was stored; null when there is none. */
export async function findTimeAt(
  db: Database,
  { workspaceId }: Seer,
  position: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('events')
    .select('at')
    .where('workspace_id', '=', workspaceId)
    .where('position', '>=', position)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}
