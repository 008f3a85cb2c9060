import type { TeamId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { isRunning } from '../../db/running.ts';

interface Of {
  readonly workspaceId: WorkspaceId;
  readonly teamId: TeamId;
}

/** How long the newest answered visitors of a team waited for their first answer, in ms. */
export async function findRecentAnswers(
  db: Database,
  { workspaceId, teamId, since, most }: Of & { since: number; most: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('conversations')
    .select((eb) => eb('first_response_at', '-', eb.ref('started_at')).as('waited'))
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .where('started_at', '>=', since)
    .where('first_response_at', 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ waited }) => Number(waited));
}

export async function countWaiting(db: Database, { workspaceId, teamId }: Of): Promise<number> {
  const row = await db
    .selectFrom('conversations')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where(isRunning)
    .where('state', '=', 'queued')
    .where('team_id', '=', teamId)
    .executeTakeFirstOrThrow();
  return row.count;
}
