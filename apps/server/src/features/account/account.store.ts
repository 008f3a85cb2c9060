import type { Locale, OperatorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';

export interface Person {
  readonly id: OperatorId;
  readonly workspaceId: WorkspaceId;
}

export async function findByEmail(
  db: Database,
  email: string,
): Promise<(Person & { passwordHash: string | null }) | null> {
  const row = await db
    .selectFrom('operators')
    .select(['id', 'workspace_id', 'password_hash'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row ? { id: row.id, workspaceId: row.workspace_id, passwordHash: row.password_hash } : null;
}

export interface NewSession extends Person {
  readonly tokenHash: string;
  readonly now: number;
  readonly expiresAt: number;
}

export async function insertSession(db: Database, session: NewSession): Promise<void> {
  await db.deleteFrom('operator_sessions').where('expires_at', '<=', session.now).execute();
  await db
    .insertInto('operator_sessions')
    .values({
      token_hash: session.tokenHash,
      workspace_id: session.workspaceId,
      operator_id: session.id,
      created_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function deleteSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('operator_sessions').where('token_hash', '=', tokenHash).execute();
}

export async function insertJoinLink(
  db: Database,
  link: Person & { tokenHash: string; expiresAt: number },
): Promise<void> {
  await db
    .insertInto('join_links')
    .values({
      token_hash: link.tokenHash,
      workspace_id: link.workspaceId,
      operator_id: link.id,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** Uses the link up and sets the password, both or neither. Sessions that the operator had before end. */
export async function useJoinLink(
  db: Database,
  link: { readonly tokenHash: string; readonly passwordHash: string; readonly now: number },
): Promise<(Person & { endedSessions: string[] }) | null> {
  return db.transaction().execute(async (transaction) => {
    const used = await transaction
      .updateTable('join_links')
      .set({ used_at: link.now })
      .where('token_hash', '=', link.tokenHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', link.now)
      .returning(['operator_id', 'workspace_id'])
      .executeTakeFirst();
    if (!used) return null;
    const id = used.operator_id;
    await transaction
      .updateTable('operators')
      .set({ password_hash: link.passwordHash })
      .where('id', '=', id)
      .execute();
    const ended = await transaction
      .deleteFrom('operator_sessions')
      .where('operator_id', '=', id)
      .returning('token_hash')
      .execute();
    return { id, workspaceId: used.workspace_id, endedSessions: ended.map((row) => row.token_hash) };
  });
}

export async function findMe(
  db: Database,
  { id, workspaceId }: Person,
): Promise<{ workspaceName: string; locale: Locale | null }> {
  const row = await db
    .selectFrom('operators as o')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .select(['w.name', 'o.locale'])
    .where('o.id', '=', id)
    .where('o.workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return { workspaceName: row.name, locale: row.locale };
}

export async function writeLocale(db: Database, id: OperatorId, locale: Locale): Promise<void> {
  await db.updateTable('operators').set({ locale }).where('id', '=', id).execute();
}
