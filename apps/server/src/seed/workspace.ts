import { OperatorId, SiteId, SiteKey, TeamId, WorkspaceId } from '@parley/protocol';
import type { SiteSettings } from '@parley/protocol';
import type { Core } from '../core.ts';

export interface WorkspaceDraft {
  readonly name: string;
  readonly administrator: {
    readonly name: string;
    readonly email: string;
    readonly passwordHash: string | null;
  };
  /** The site belongs to the first of them, the administrator to all. */
  readonly teams: readonly [string, ...string[]];
  readonly site: { readonly key: string; readonly name: string; readonly settings: SiteSettings };
}

export interface NewWorkspace {
  readonly id: WorkspaceId;
  readonly siteId: SiteId;
  readonly administratorId: OperatorId;
  /** In the order of the draft. */
  readonly teamIds: readonly TeamId[];
}

type Needs = Pick<Core, 'db' | 'now' | 'newId'>;

/** Makes a workspace with its administrator, teams and first site; null when the site's key or the e-mail address is taken. */
export async function createWorkspace(
  { db, now, newId }: Needs,
  draft: WorkspaceDraft,
): Promise<NewWorkspace | null> {
  const workspace_id = WorkspaceId.parse(newId());
  const siteId = SiteId.parse(newId());
  const operator_id = OperatorId.parse(newId());
  const [first, ...others] = draft.teams.map((name) => ({ id: TeamId.parse(newId()), workspace_id, name }));
  if (!first) throw new Error('A workspace has a team');
  const teams = [first, ...others];
  const { name, email, passwordHash: password_hash } = draft.administrator;
  const fixed = { role: 'administrator', capacity: 5, presence: 'online', locale: null } as const;
  const { key, settings, name: siteName } = draft.site;

  const isMade = await db.transaction().execute(async (transaction) => {
    // First what can be taken: whoever is second leaves without a trace.
    const site = await transaction
      .insertInto('sites')
      .values({
        id: siteId,
        workspace_id,
        key: SiteKey.parse(key),
        name: siteName,
        team_id: first.id,
        origins_json: '[]',
        settings_json: JSON.stringify(settings),
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!site) return false;
    const operator = await transaction
      .insertInto('operators')
      .values({
        ...fixed,
        id: operator_id,
        workspace_id,
        name,
        email: email.toLowerCase(),
        password_hash,
        created_at: now(),
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!operator) {
      await transaction.deleteFrom('sites').where('id', '=', siteId).execute();
      return false;
    }
    await transaction
      .insertInto('workspaces')
      .values({ id: workspace_id, name: draft.name, created_at: now(), last_position: 0 })
      .execute();
    await transaction.insertInto('teams').values(teams).execute();
    await transaction
      .insertInto('team_members')
      .values(teams.map(({ id }) => ({ team_id: id, operator_id, workspace_id })))
      .execute();
    return true;
  });
  return isMade
    ? { id: workspace_id, siteId, administratorId: operator_id, teamIds: teams.map(({ id }) => id) }
    : null;
}
