import type { Locale, OperatorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';

export interface Person {
  readonly id: OperatorId;
  readonly workspaceId: WorkspaceId;
}

/** What signing in has to know of a person. */
export interface Known extends Person {
  readonly email: string;
  readonly locale: Locale | null;
  readonly passwordHash: string | null;
  readonly isActive: boolean;
}

const columns = ['id', 'workspace_id', 'email', 'locale', 'password_hash', 'is_active'] as const;

/** Addresses are unique on the whole server, in lower case; so one names one person. */
export async function findByEmail(db: Database, email: string): Promise<Known | null> {
  const row = await db
    .selectFrom('operators')
    .select(columns)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row ? toKnown(row) : null;
}

export async function findKnown(db: Database, { id, workspaceId }: Person): Promise<Known | null> {
  const row = await db
    .selectFrom('operators')
    .select(columns)
    .where('id', '=', id)
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row ? toKnown(row) : null;
}

interface Row {
  readonly id: OperatorId;
  readonly workspace_id: WorkspaceId;
  readonly email: string;
  readonly locale: Locale | null;
  readonly password_hash: string | null;
  readonly is_active: 0 | 1;
}

const toKnown = ({ id, workspace_id, email, locale, password_hash, is_active }: Row): Known => ({
  id,
  workspaceId: workspace_id,
  email,
  locale,
  passwordHash: password_hash,
  isActive: is_active === 1,
});

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

export async function writePassword(db: Database, id: OperatorId, passwordHash: string): Promise<void> {
  await db.updateTable('operators').set({ password_hash: passwordHash }).where('id', '=', id).execute();
}
