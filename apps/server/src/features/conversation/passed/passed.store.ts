import type { OperatorId, PassedOn } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { resultOwnerOf } from '@parley/routing';
import { conversationColumns } from '../../../db/conversation-columns.ts';
import type { Database } from '../../../db/connection.ts';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { Stored } from '../../../event-log/entry.ts';
import { openForOperator } from '../conversation.policy.ts';
import type { Seer } from '../conversation.policy.ts';
import { passedByOf } from './passed.ts';

/** Written with the entries that pass conversations on. */
export async function notePassings(db: Database, stored: readonly Stored[]): Promise<void> {
  const changed = new Map(
    stored
      .filter(({ before, after }) => (before?.passed_json ?? null) !== after.passed_json)
      .map(({ after }) => [after.id, after]),
  );
  for (const { id, workspace_id, passed_json } of changed.values()) {
    await db.deleteFrom('passings').where('conversation_id', '=', id).execute();
    const rows = passedByOf({ passed_json }).map(({ operatorId, at }) => ({
      operator_id: operatorId,
      conversation_id: id,
      workspace_id,
      at,
    }));
    if (rows.length > 0) await db.insertInto('passings').values(rows).execute();
  }
}

/** What became of what an operator passed on, newest first, wherever it went. */
export async function findPassed(db: Database, operator: Seer): Promise<PassedOn[]> {
  const rows = await db
    .selectFrom('passings as p')
    .innerJoin('conversations as c', 'c.id', 'p.conversation_id')
    .select(conversationColumns.map((column) => `c.${column}` as const))
    .where('p.operator_id', '=', operator.id)
    .orderBy('p.at', 'desc')
    .limit(LIMITS.listPage)
    .execute();
  return rows.flatMap((row) => passedOnOf(row, operator) ?? []);
}

function passedOnOf(row: ConversationRow, operator: Seer): PassedOn | null {
  const passedBy = passedByOf(row);
  const own = passedBy.find(({ operatorId }) => operatorId === operator.id);
  const owner = resultOwnerOf({ operatorId: row.operator_id, passedBy });
  if (!own || !owner) return null;
  const name =
    owner === row.operator_id
      ? row.operator_name
      : passedBy.find(({ operatorId }) => operatorId === owner)?.name;
  return {
    conversationId: row.id,
    visitorName: row.visitor_name,
    at: own.at,
    toName: own.toName,
    resultOwner: { operatorId: owner, name: name ?? '' },
    state: row.state,
    answeredAt: own.answeredAt,
    endedAt: row.ended_at,
    outcome: row.outcome,
    rating: row.rating_score,
    maySee: openForOperator(operator, row),
  };
}

const news: ReadonlySet<string> = new Set([
  'conversation.accepted',
  'conversation.transferred',
  'conversation.requeued',
  'conversation.ended',
  'conversation.wrapped',
  'rating.added',
]);

/** Whom to tell that what they passed on has gone further. */
export function passersConcerned(
  stored: readonly Stored[],
): { id: OperatorId; conversationId: ConversationRow['id'] }[] {
  const concerned = stored.filter(
    ({ entry, before, after }) =>
      (after.passed_json !== null && news.has(entry.kind)) ||
      (before?.passed_json ?? null) !== after.passed_json,
  );
  const ofEach = new Map(
    concerned.map(({ before, after }) => [
      after.id,
      new Set([...passedByOf(before ?? after), ...passedByOf(after)].map(({ operatorId }) => operatorId)),
    ]),
  );
  return [...ofEach].flatMap(([conversationId, ids]) => [...ids].map((id) => ({ id, conversationId })));
}
