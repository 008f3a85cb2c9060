import type { OperatorId, Role, TeamId, WorkspaceId } from '@parley/protocol';
import { padded } from '../../db/bulk.ts';
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
  const [operator] = await findOperatorsBySessions(db, [hashToken(token)], now);
  return operator ?? null;
}

/** The operators of those among these sessions that have not expired, as they are now. */
export async function findOperatorsBySessions(
  db: Database,
  sessionHashes: readonly string[],
  now: number,
): Promise<OperatorCaller[]> {
  if (sessionHashes.length === 0) return [];
  const rows = await db
    .selectFrom('operator_sessions as s')
    .innerJoin('operators as o', 'o.id', 's.operator_id')
    .select(['o.id', 'o.workspace_id', 'o.name', 'o.role', 's.token_hash'])
    .where('s.token_hash', 'in', padded(sessionHashes))
    .where('s.expires_at', '>', now)
    .execute();
  const ids = [...new Set(rows.map(({ id }) => id))];
  if (ids.length === 0) return [];
  const members = await db
    .selectFrom('team_members')
    .select(['operator_id', 'team_id'])
    .where('operator_id', 'in', padded(ids))
    .orderBy('team_id')
    .execute();
  return rows.map(({ id, name, role, token_hash, workspace_id }) => ({
    id,
    name,
    role,
    sessionHash: token_hash,
    workspaceId: workspace_id,
    teamIds: members.filter((member) => member.operator_id === id).map((member) => member.team_id),
  }));
}
