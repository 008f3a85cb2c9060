import type { OperatorId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { Tables } from '../../db/tables.ts';
import type { Person } from './account.store.ts';

export type Purpose = Tables['account_links']['purpose'];

export interface NewLink extends Person {
  readonly tokenHash: string;
  readonly purpose: Purpose;
  readonly expiresAt: number;
}

export async function insertLink(db: Database, link: NewLink): Promise<void> {
  await db
    .insertInto('account_links')
    .values({
      token_hash: link.tokenHash,
      workspace_id: link.workspaceId,
      operator_id: link.id,
      purpose: link.purpose,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

interface Named {
  readonly tokenHash: string;
  readonly purpose: Purpose;
  readonly now: number;
}

/** Whose link this is, while it can be used. */
export async function findLink(db: Database, { tokenHash, purpose, now }: Named): Promise<Person | null> {
  const row = await db
    .selectFrom('account_links as l')
    .innerJoin('operators as o', 'o.id', 'l.operator_id')
    .select(['o.id', 'o.workspace_id'])
    .where('l.token_hash', '=', tokenHash)
    .where('l.purpose', '=', purpose)
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', now)
    .where('o.is_active', '=', 1)
    .executeTakeFirst();
  return row ? { id: row.id, workspaceId: row.workspace_id } : null;
}

/** Uses a link up; of many at the same moment one succeeds. */
export async function useLink(db: Database, { tokenHash, purpose, now }: Named): Promise<Person | null> {
  const used = await db
    .updateTable('account_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['operator_id', 'workspace_id'])
    .executeTakeFirst();
  return used ? { id: used.operator_id, workspaceId: used.workspace_id } : null;
}

/** Links of an operator that nobody used lead nowhere from now on. */
export async function deleteLinks(db: Database, id: OperatorId): Promise<void> {
  await db.deleteFrom('account_links').where('operator_id', '=', id).where('used_at', 'is', null).execute();
}

/**
 * Uses a link up and sets the password, both or neither. Sessions that the operator had before end, and every other link of
 * theirs.
 */
export async function useLinkForPassword(
  db: Database,
  link: Named & { readonly passwordHash: string },
): Promise<(Person & { endedSessions: string[] }) | null> {
  return db.transaction().execute(async (transaction) => {
    const person = await useLink(transaction, link);
    if (!person) return null;
    const changed = await transaction
      .updateTable('operators')
      .set({ password_hash: link.passwordHash })
      .where('id', '=', person.id)
      .where('is_active', '=', 1)
      .returning('id')
      .executeTakeFirst();
    if (!changed) return null;
    await deleteLinks(transaction, person.id);
    const ended = await transaction
      .deleteFrom('operator_sessions')
      .where('operator_id', '=', person.id)
      .returning('token_hash')
      .execute();
    return { ...person, endedSessions: ended.map((row) => row.token_hash) };
  });
}
