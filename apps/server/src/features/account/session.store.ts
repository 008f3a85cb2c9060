import type { OperatorId, OwnSession, Role, SessionId, TeamId, WorkspaceId } from '@parley/protocol';
import { padded } from '../../db/bulk.ts';
import type { Database } from '../../db/connection.ts';
import { hashToken } from '../../tokens.ts';
import type { Person } from './account.store.ts';

const dayMs = 86_400_000;
/** A session ends this long after it began, and this long after it was last used: a weekend is no absence. */
export const SESSION = { lastsMs: 30 * dayMs, idleMs: 3 * dayMs };
/** When it was last used is written down no more often than this. */
const touchEveryMs = 300_000;

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

/** The operator of a session that has not expired; asking is using it. */
export async function findOperatorBySession(
  db: Database,
  token: string,
  now: number,
): Promise<OperatorCaller | null> {
  const [operator] = await findOperatorsBySessions(db, [hashToken(token)], now);
  return operator ?? null;
}

/** The operators of those among these sessions that have not expired, as they are now. The sessions count as used. */
export async function findOperatorsBySessions(
  db: Database,
  sessionHashes: readonly string[],
  now: number,
): Promise<OperatorCaller[]> {
  if (sessionHashes.length === 0) return [];
  const rows = await db
    .selectFrom('operator_sessions as s')
    .innerJoin('operators as o', 'o.id', 's.operator_id')
    .select(['o.id', 'o.workspace_id', 'o.name', 'o.role', 's.token_hash', 's.last_used_at'])
    .where('s.token_hash', 'in', padded(sessionHashes))
    .where('s.expires_at', '>', now)
    .where('s.last_used_at', '>', now - SESSION.idleMs)
    .where('o.is_active', '=', 1)
    .execute();
  const ids = [...new Set(rows.map(({ id }) => id))];
  if (ids.length === 0) return [];
  const unnoted = rows.filter(({ last_used_at }) => last_used_at <= now - touchEveryMs);
  await touchSessions(
    db,
    unnoted.map(({ token_hash }) => token_hash),
    now,
  );
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

async function touchSessions(db: Database, hashes: readonly string[], now: number): Promise<void> {
  if (hashes.length === 0) return;
  await db
    .updateTable('operator_sessions')
    .set({ last_used_at: now })
    .where('token_hash', 'in', padded(hashes))
    .execute();
}

export interface NewSession extends Person {
  readonly sessionId: SessionId;
  readonly tokenHash: string;
  readonly now: number;
  readonly browser: string | null;
  readonly system: string | null;
}

/** Notes a session, and forgets those that have expired. */
export async function insertSession(db: Database, session: NewSession): Promise<void> {
  const { now } = session;
  await db
    .deleteFrom('operator_sessions')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('last_used_at', '<=', now - SESSION.idleMs)]))
    .execute();
  await db
    .insertInto('operator_sessions')
    .values({
      id: session.sessionId,
      token_hash: session.tokenHash,
      workspace_id: session.workspaceId,
      operator_id: session.id,
      browser: session.browser,
      system: session.system,
      created_at: now,
      last_used_at: now,
      expires_at: now + SESSION.lastsMs,
    })
    .execute();
}

/** The sessions of an operator that have not expired, the newest use first. */
export async function findOwnSessions(
  db: Database,
  { id, sessionHash }: Pick<OperatorCaller, 'id' | 'sessionHash'>,
  now: number,
): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('operator_sessions')
    .select(['id', 'browser', 'system', 'created_at', 'last_used_at', 'token_hash'])
    .where('operator_id', '=', id)
    .where('expires_at', '>', now)
    .where('last_used_at', '>', now - SESSION.idleMs)
    .orderBy('last_used_at', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    browser: row.browser,
    system: row.system,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    isCurrent: row.token_hash === sessionHash,
  }));
}
