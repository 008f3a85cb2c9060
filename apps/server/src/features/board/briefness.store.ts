import { share } from '@parley/kpi';
import { countWords } from '@parley/manners';
import type { BriefnessBoard } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { sql } from 'kysely';
import type { Database } from '../../db/connection.ts';
import type { WordCountRow } from '../../db/tables.board.ts';
import type { Stored } from '../../event-log/entry.ts';
import type { Scope } from './board.store.ts';

const quarterMs = 900_000;

/** Counts what operators say while it is stored: one row for each who said something in a commit. */
export async function noteWordCounts(db: Database, stored: readonly Stored[]): Promise<void> {
  const counts = new Map<string, WordCountRow>();
  for (const { entry, row } of stored) {
    if (entry.kind !== 'message.added' || entry.actor.kind !== 'operator' || entry.actor.id === null)
      continue;
    const words = countWords(entry.body.text);
    if (words === 0) continue;
    const quarter = row.at - (row.at % quarterMs);
    const operator_id = entry.actor.id as WordCountRow['operator_id'];
    const key = `${row.workspace_id} ${quarter} ${operator_id}`;
    const { workspace_id } = row;
    const known = counts.get(key) ?? { workspace_id, quarter, operator_id, messages: 0, brief: 0 };
    known.messages += 1;
    if (words <= LIMITS.glanceWords) known.brief += 1;
    counts.set(key, known);
  }
  if (counts.size === 0) return;
  await db
    .insertInto('word_counts')
    .values([...counts.values()])
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'quarter', 'operator_id']).doUpdateSet({
        messages: sql`word_counts.messages + excluded.messages`,
        brief: sql`word_counts.brief + excluded.brief`,
      }),
    )
    .execute();
}

/** Shares since `from`, by operator and together; whoever is no supervisor is told of themselves alone. */
export async function findBriefness(db: Database, scope: Scope, from: number): Promise<BriefnessBoard> {
  const rows = await db
    .selectFrom('word_counts as w')
    .innerJoin('operators as o', 'o.id', 'w.operator_id')
    .select(({ fn }) => [
      'w.operator_id',
      'o.name',
      fn.sum<number>('w.messages').as('messages'),
      fn.sum<number>('w.brief').as('brief'),
    ])
    .where('w.workspace_id', '=', scope.workspaceId)
    .where('w.quarter', '>=', from)
    .$if(scope.role === 'operator', (query) => query.where('w.operator_id', '=', scope.id))
    .groupBy(['w.operator_id', 'o.name'])
    .execute();
  const counted = rows
    // PostgreSQL gives sums as text.
    .map((row) => ({ ...row, messages: Number(row.messages), brief: Number(row.brief) }))
    .toSorted((a, b) => b.messages - a.messages);
  const sum = (of: 'messages' | 'brief') => counted.reduce((all, row) => all + row[of], 0);
  return {
    total: share(sum('brief'), sum('messages')),
    operators: counted.map(({ operator_id, name, messages, brief }) => ({
      operatorId: operator_id,
      name,
      share: share(brief, messages),
    })),
  };
}
