import { Preferences } from '@parley/protocol';
import type { OperatorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';

interface Owner {
  readonly id: OperatorId;
  readonly workspaceId: WorkspaceId;
}

const AS_IT_COMES: Preferences = { hotkeys: {} };

/** How an operator has arranged the console; as it comes where they have arranged nothing, or what is stored cannot be read any more. */
export async function findPreferences(db: Database, { id, workspaceId }: Owner): Promise<Preferences> {
  const row = await db
    .selectFrom('own_preferences')
    .select('preferences_json')
    .where('operator_id', '=', id)
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  if (!row) return AS_IT_COMES;
  const parsed = Preferences.safeParse(JSON.parse(row.preferences_json));
  return parsed.success ? parsed.data : AS_IT_COMES;
}

/** The whole takes the place of what was there: the newest write holds. */
export async function writePreferences(db: Database, owner: Owner, preferences: Preferences): Promise<void> {
  const preferences_json = JSON.stringify(preferences);
  await db
    .insertInto('own_preferences')
    .values({ operator_id: owner.id, workspace_id: owner.workspaceId, preferences_json })
    .onConflict((conflict) => conflict.column('operator_id').doUpdateSet({ preferences_json }))
    .execute();
}
