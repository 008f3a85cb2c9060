import { AuditEntry } from '@parley/protocol';
import type { AuditKind, WorkspaceId } from '@parley/protocol';
import type { z } from 'zod';
import type { Database } from '../../db/connection.ts';
import type { AuditRow } from '../../db/tables.ts';

const columns = ['id', 'at', 'kind', 'actor_kind', 'actor_id', 'actor_name', 'facts_json'] as const;
const Facts = AuditEntry.shape.facts;

export async function insertEntry(db: Database, row: AuditRow): Promise<void> {
  await db.insertInto('audit_entries').values(row).execute();
}

interface Wanted {
  readonly workspaceId: WorkspaceId;
  readonly before?: string | undefined;
  readonly kind?: AuditKind | undefined;
  readonly most: number;
}

/** Entries of a workspace, newest first: ids grow with time. */
export async function findEntries(db: Database, wanted: Wanted): Promise<z.infer<typeof AuditEntry>[]> {
  let query = db.selectFrom('audit_entries').select(columns).where('workspace_id', '=', wanted.workspaceId);
  if (wanted.before !== undefined) query = query.where('id', '<', wanted.before);
  if (wanted.kind !== undefined) query = query.where('kind', '=', wanted.kind);
  const rows = await query.orderBy('id', 'desc').limit(wanted.most).execute();
  return rows.map(({ id, at, kind, actor_kind, actor_id, actor_name, facts_json }) => ({
    id,
    at,
    kind,
    actor: { kind: actor_kind, id: actor_id, name: actor_name },
    facts: Facts.parse(JSON.parse(facts_json)),
  }));
}
