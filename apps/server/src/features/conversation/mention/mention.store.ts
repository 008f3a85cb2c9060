import type { ConversationId, OperatorId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Database } from '../../../db/connection.ts';
import type { Stored } from '../../../event-log/entry.ts';
import type { Seer } from '../conversation.policy.ts';
import { isOpenFor } from '../conversation.sight.ts';

/** Written with the notes themselves. */
export async function noteMentions(db: Database, stored: readonly Stored[]): Promise<void> {
  const rows = stored.flatMap(({ entry, row }) =>
    entry.kind === 'note.added'
      ? (entry.body.mentions ?? []).map(({ operatorId }) => ({
          operator_id: operatorId,
          note_id: entry.id,
          workspace_id: row.workspace_id,
          conversation_id: row.conversation_id,
          at: entry.at,
          seen_at: null,
        }))
      : [],
  );
  if (rows.length > 0) await db.insertInto('mentions').values(rows).execute();
}

const ofOperator = (db: Database, operator: Seer) =>
  db
    .selectFrom('mentions as m')
    .innerJoin('conversations as c', 'c.id', 'm.conversation_id')
    .where('m.operator_id', '=', operator.id)
    // A mention gives no access: what has gone elsewhere since is not shown.
    .where((eb) => isOpenFor(eb, operator));

/** The newest mentions of an operator, newest first. */
export const findMentions = (db: Database, operator: Seer) =>
  ofOperator(db, operator)
    .innerJoin('events as e', (join) =>
      join.onRef('e.id', '=', 'm.note_id').onRef('e.conversation_id', '=', 'm.conversation_id'),
    )
    .select(['m.note_id', 'm.conversation_id', 'm.at', 'm.seen_at', 'c.visitor_name'])
    .select(['e.actor_name', 'e.body_json'])
    .orderBy('m.at', 'desc')
    .limit(LIMITS.listPage)
    .execute();

export async function countUnseen(db: Database, operator: Seer): Promise<number> {
  const { count } = await ofOperator(db, operator)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('m.seen_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

interface Seeing {
  readonly operatorId: OperatorId;
  readonly conversationId: ConversationId;
  readonly now: number;
}

export async function markSeen(db: Database, { operatorId, conversationId, now }: Seeing): Promise<void> {
  await db
    .updateTable('mentions')
    .set({ seen_at: now })
    .where('operator_id', '=', operatorId)
    .where('conversation_id', '=', conversationId)
    .where('seen_at', 'is', null)
    .execute();
}
