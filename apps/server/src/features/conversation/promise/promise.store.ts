import { share } from '@parley/kpi';
import { LIMITS } from '@parley/protocol';
import type { KeptPromises, OpenPromise } from '@parley/protocol';
import { sql } from 'kysely';
import type { Database } from '../../../db/connection.ts';
import type { Stored } from '../../../event-log/entry.ts';
import { promiseOf } from '../../../event-log/promise.views.ts';
import type { Seer } from '../conversation.policy.ts';
import { seesEverything } from '../conversation.policy.ts';

/** How long back it is counted how promises were kept. */
const COUNTED_MS = 30 * 86_400_000;

/** Keeps what was promised beside the log, so that what is due is found without reading it. Written with the entries themselves. */
export async function notePromises(db: Database, stored: readonly Stored[]): Promise<void> {
  for (const { entry, row } of stored) {
    if (entry.kind === 'promise.made') {
      const { workspace_id, conversation_id } = row;
      const { id, at: made_at, actor, body } = entry;
      await db
        .insertInto('promises')
        .values({
          id,
          workspace_id,
          conversation_id,
          made_at,
          operator_id: actor.id ?? '',
          due_at: body.dueAt,
          closed_at: null,
          outcome: null,
          reminded_at: null,
          escalated_at: null,
        })
        .execute();
    }
    if (entry.kind !== 'promise.closed') continue;
    await db
      .updateTable('promises')
      .set({ closed_at: entry.at, outcome: entry.body.outcome })
      .where('id', '=', entry.body.promiseId)
      .execute();
  }
}

/** What this operator has to keep: in what they have, and what they promised where nobody has it. Supervisors: also all that is late. */
export async function findOpenPromises(db: Database, operator: Seer, now: number): Promise<OpenPromise[]> {
  const rows = await db
    .selectFrom('promises as p')
    .innerJoin('conversations as c', 'c.id', 'p.conversation_id')
    .select(['p.conversation_id', 'c.visitor_id', 'c.visitor_name', 'c.promise_json'])
    .where('p.workspace_id', '=', operator.workspaceId)
    // Spelled out, because only so does the index of open ones serve.
    .where(sql<boolean>`p.outcome is null`)
    .where(({ eb, fn, or, val }) =>
      or([
        eb(fn.coalesce('c.operator_id', 'p.operator_id'), '=', operator.id),
        ...(seesEverything(operator) ? [eb('p.due_at', '<', val(now))] : []),
      ]),
    )
    .orderBy('p.due_at')
    .limit(LIMITS.listPage)
    .execute();
  return rows.flatMap((row) => {
    const promise = promiseOf(row);
    return promise
      ? {
          conversationId: row.conversation_id,
          visitorId: row.visitor_id,
          visitorName: row.visitor_name,
          promise,
        }
      : [];
  });
}

/** How promises of the last 30 days were kept, by one operator or by everybody. */
export async function countKept(
  db: Database,
  { workspaceId, id }: Pick<Seer, 'workspaceId'> & { readonly id: string | null },
  now: number,
): Promise<KeptPromises> {
  const count = (condition: ReturnType<typeof sql>) =>
    sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
  const { kept, due, withdrawn } = await db
    .selectFrom('promises')
    .select([
      count(sql`outcome = 'kept'`).as('kept'),
      count(sql`outcome in ('kept', 'broken') or (outcome is null and due_at < ${now})`).as('due'),
      count(sql`outcome = 'withdrawn'`).as('withdrawn'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('due_at', '>', now - COUNTED_MS)
    .$if(id !== null, (query) => query.where('operator_id', '=', id ?? ''))
    .executeTakeFirstOrThrow();
  return { kept: share(Number(kept), Number(due)), withdrawn: Number(withdrawn) };
}
