import type { OperatorId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol';
import { remindAt } from '@parley/routing';
import { sql } from 'kysely';
import type { Core } from '../../../core.ts';
import type { Database } from '../../../db/connection.ts';
import { promiseOf } from '../../../event-log/promise.views.ts';
import type { PushService } from '../../push/push.service.ts';

export interface PromiseReminders {
  /** Tells who has to keep a promise that it is due soon, and them and the team's supervisors that it is late: each once. Any server may. */
  readonly look: () => Promise<void>;
}

interface Needs {
  readonly core: Pick<Core, 'db' | 'now'>;
  readonly push: Pick<PushService, 'tell'>;
}

export function createPromiseReminders({ core: { db, now }, push }: Needs): PromiseReminders {
  return {
    async look() {
      const asOf = now();
      for (const one of await findUntold(db, asOf)) {
        const promise = promiseOf(one);
        if (!promise) continue;
        const isLate = one.due_at <= asOf;
        if (!isLate && remindAt(promise, LIMITS.promiseRemindMs) > asOf) continue;
        if (!(await claim(db, one.promise_id, { isLate, now: asOf }))) continue;
        const keeper = (one.operator_id ?? one.made_by) as OperatorId;
        const above = isLate ? await findSupervisors(db, one) : [];
        push.tell({
          event: 'promise',
          words: isLate ? 'promiseLate' : 'promise',
          to: [...new Set([keeper, ...above])],
          about: one,
          text: promise.text,
        });
      }
    },
  };
}

const findUntold = (db: Database, now: number) =>
  db
    .selectFrom('promises as p')
    .innerJoin('conversations as c', 'c.id', 'p.conversation_id')
    .select(['p.id as promise_id', 'p.operator_id as made_by', 'p.due_at'])
    .select(['c.id', 'c.workspace_id', 'c.team_id', 'c.operator_id', 'c.visitor_name', 'c.promise_json'])
    // Spelled out, because only so does the index of what is untold serve.
    .where(sql<boolean>`p.outcome is null and p.escalated_at is null`)
    .where('p.due_at', '<=', now + LIMITS.promiseRemindMs)
    .where((eb) => eb.or([eb('p.reminded_at', 'is', null), eb('p.due_at', '<=', now)]))
    .orderBy('p.due_at')
    .limit(LIMITS.listPage)
    .execute();

/** True for whoever is first; others, and who asks again, have nothing to tell. */
async function claim(
  db: Database,
  id: string,
  { isLate, now }: { readonly isLate: boolean; readonly now: number },
): Promise<boolean> {
  const told = isLate ? 'escalated_at' : 'reminded_at';
  const { numUpdatedRows } = await db
    .updateTable('promises')
    .set({ [told]: now })
    .where('id', '=', id as never)
    .where(told, 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Supervisors who are members of the team; where it has none, all of the workspace. */
async function findSupervisors(
  db: Database,
  { workspace_id, team_id }: Pick<Awaited<ReturnType<typeof findUntold>>[number], 'workspace_id' | 'team_id'>,
): Promise<OperatorId[]> {
  const all = await db
    .selectFrom('operators as o')
    .leftJoin('team_members as m', (join) =>
      join.onRef('m.operator_id', '=', 'o.id').on('m.team_id', '=', team_id),
    )
    .select(['o.id', 'm.team_id'])
    .where('o.workspace_id', '=', workspace_id)
    .where('o.role', '<>', 'operator')
    .where('o.is_active', '=', 1)
    .execute();
  const own = all.filter((one) => one.team_id !== null);
  return (own.length > 0 ? own : all).map(({ id }) => id);
}
