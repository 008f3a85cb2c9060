import type { SiteForm, VisitorId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { isRunning } from '../../db/running.ts';
import { readForm } from '../../form/form.ts';
import type { Known } from '../../form/form.ts';
import type { NamedSite } from './site.privacy.store.ts';

/** What the site asks; null when there is no such site in the workspace. */
export async function findForm(db: Database, { workspaceId, siteId }: NamedSite): Promise<SiteForm | null> {
  const row = await db
    .selectFrom('sites')
    .select('form_json')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', siteId)
    .executeTakeFirst();
  return row ? readForm(row.form_json) : null;
}

export async function writeForm(
  db: Database,
  { workspaceId, siteId }: NamedSite,
  form: SiteForm,
): Promise<void> {
  await db
    .updateTable('sites')
    .set({ form_json: JSON.stringify(form) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', siteId)
    .execute();
}

/** What is known of a visitor, and whether they are in a conversation. */
export async function findKnown(
  db: Database,
  visitorId: VisitorId,
): Promise<{ readonly known: Known | null; readonly isTalking: boolean }> {
  const known = await db
    .selectFrom('visitors')
    .select(['name', 'email', 'phone', 'answers_json'])
    .where('id', '=', visitorId)
    .executeTakeFirst();
  const talk = await db
    .selectFrom('conversations')
    .select('id')
    .where('visitor_id', '=', visitorId)
    .where(isRunning)
    .limit(1)
    .executeTakeFirst();
  return { known: known ?? null, isTalking: talk !== undefined };
}
