import type { AuditKind, RouteReply, WorkspaceId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Core } from '../../core.ts';
import type { Database } from '../../db/connection.ts';
import { findEntries, insertEntry } from './audit.store.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** What happened, by whom. Facts name colleagues, sites and numbers, and never anything about a visitor. */
export interface AuditNote {
  readonly workspaceId: WorkspaceId;
  readonly kind: AuditKind;
  /** A colleague by name; a visitor by nothing at all; or the server itself. */
  readonly by: Colleague | 'visitor' | 'system';
  readonly facts?: Readonly<Record<string, string | number>>;
}

export interface AuditService {
  /** Writes one line; with the transaction of what it tells about, where there is one. */
  readonly note: (note: AuditNote, db?: Database) => Promise<void>;
  readonly page: (wanted: {
    workspaceId: WorkspaceId;
    before?: string | undefined;
    kind?: AuditKind | undefined;
  }) => Promise<RouteReply<'GET /v1/audit'>>;
}

export function createAudit(core: Pick<Core, 'db' | 'now' | 'newId'>): AuditService {
  return {
    note({ workspaceId, kind, by, facts = {} }, db = core.db) {
      const named = Object.entries(facts).map(([name, value]) => ({ name, value: String(value) }));
      return insertEntry(db, {
        id: core.newId(),
        workspace_id: workspaceId,
        at: core.now(),
        kind,
        actor_kind: typeof by === 'string' ? by : 'operator',
        actor_id: typeof by === 'string' ? null : by.id,
        actor_name: typeof by === 'string' ? null : by.name,
        facts_json: JSON.stringify(named),
      });
    },
    async page(wanted) {
      const found = await findEntries(core.db, { ...wanted, most: LIMITS.listPage + 1 });
      const entries = found.slice(0, LIMITS.listPage);
      return { entries, hasMore: found.length > entries.length };
    },
  };
}
