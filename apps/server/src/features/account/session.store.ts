import type { OperatorId, Role, TeamId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { hashToken } from '../../tokens.ts';

/** Who is signed in, as every handler gets it. */
export interface OperatorCaller {
  readonly id: OperatorId;
  readonly workspaceId: WorkspaceId;
  readonly name: string;
  readonly role: Role;
  readonly teamIds: readonly TeamId[];
  /** Names the session, so that signing out can end what hangs on it. */
  readonly sessionHash: string;
}

/** The operator of a session that has not expired. */
export async function findOperatorBySession(
  db: Database,
  token: string,
  now: number,
): Promise<OperatorCaller | null> {
  const sessionHash = hashToken(token);
  const row = await db
    .selectFrom('operator_sessions as s')
    .innerJoin('operators as o', 'o.id', 's.operator_id')
    .select(['o.id', 'o.workspace_id', 'o.name', 'o.role'])
    .where('s.token_hash', '=', sessionHash)
    .where('s.expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  const teams = await db
    .selectFrom('team_members')
    .select('team_id')
    .where('operator_id', '=', row.id)
    .execute();
  const { id, name, role } = row;
  return {
    id,
    name,
    role,
    sessionHash,
    workspaceId: row.workspace_id,
    teamIds: teams.map((team) => team.team_id),
  };
}
