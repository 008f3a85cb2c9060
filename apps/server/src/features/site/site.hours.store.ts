import type { SiteHours, SiteId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { readHours } from '../../rules/site-hours.ts';
import type { NamedSite } from './site.privacy.store.ts';

export async function findNamedHours(
  db: Database,
  { workspaceId, siteId }: NamedSite,
): Promise<{ readonly name: string; readonly hours: SiteHours } | null> {
  const row = await db
    .selectFrom('sites')
    .select(['name', 'hours_json'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', siteId)
    .executeTakeFirst();
  return row ? { name: row.name, hours: readHours(row.hours_json) } : null;
}

export async function findHours(db: Database, siteId: SiteId): Promise<SiteHours> {
  const row = await db.selectFrom('sites').select('hours_json').where('id', '=', siteId).executeTakeFirst();
  return readHours(row?.hours_json ?? null);
}

export async function writeHours(
  db: Database,
  { workspaceId, siteId }: NamedSite,
  hours: SiteHours,
): Promise<void> {
  await db
    .updateTable('sites')
    .set({ hours_json: JSON.stringify(hours) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', siteId)
    .execute();
}

/** When addresses were left lately and when somebody answered in writing, newest first. */
export async function findLeftAnswers(
  db: Database,
  { siteId, since, most }: { siteId: SiteId; since: number; most: number },
): Promise<{ readonly leftAt: number; readonly answeredAt: number }[]> {
  const rows = await db
    .selectFrom('left_messages as l')
    .select('l.left_at')
    .select((eb) =>
      eb
        .selectFrom('events as e')
        .select(({ fn }) => fn.min<number | null>('e.at').as('at'))
        .whereRef('e.conversation_id', '=', 'l.conversation_id')
        .where('e.kind', '=', 'message.added')
        .where('e.actor_kind', '=', 'operator')
        .whereRef('e.at', '>', 'l.left_at')
        .as('answered_at'),
    )
    .where('l.site_id', '=', siteId)
    .where('l.left_at', '>=', since)
    .orderBy('l.left_at', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ left_at: leftAt, answered_at: answeredAt }) =>
    answeredAt === null ? [] : [{ leftAt: Number(leftAt), answeredAt: Number(answeredAt) }],
  );
}
