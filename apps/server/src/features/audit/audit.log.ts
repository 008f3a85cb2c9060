import type { AuditKind, RoleLimits, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { Entry, Stored } from '../../event-log/entry.ts';
import { insertEntry } from './audit.store.ts';

interface Deed {
  readonly kind: AuditKind;
  readonly facts: Readonly<Record<string, string>>;
}

/** Whoever takes a conversation from a colleague, closes the chat to somebody or gives something away, is looked up later. */
function deedOf(entry: Entry, limits: RoleLimits | undefined): Deed | null {
  if (entry.kind === 'discount.offered') {
    const facts = { percent: `${entry.body.percent} %`, limit: `${limits?.highestDiscount ?? 0} %` };
    return { kind: 'discount.offered', facts };
  }
  if (entry.kind === 'conversation.taken') {
    const { from, reason } = entry.body;
    return { kind: 'conversation.taken', facts: { from: from.name, reason } };
  }
  if (entry.kind !== 'visitor.blocked') return null;
  const { reason, until } = entry.body;
  const facts = { reason, until: until === null ? 'good' : new Date(until).toISOString() };
  return { kind: 'visitor.blocked', facts };
}

interface Noting {
  readonly newId: () => string;
  /** What operators decided by themselves when it was done. */
  readonly limits: ReadonlyMap<WorkspaceId, RoleLimits>;
}

/** Notes such deeds; written with the entries themselves. */
export async function auditDeeds(
  db: Database,
  stored: readonly Stored[],
  { newId, limits }: Noting,
): Promise<void> {
  for (const { entry, row } of stored) {
    const deed = deedOf(entry, limits.get(row.workspace_id));
    if (!deed) continue;
    const facts = Object.entries(deed.facts).map(([name, value]) => ({ name, value }));
    await insertEntry(db, {
      id: newId(),
      workspace_id: row.workspace_id,
      at: entry.at,
      kind: deed.kind,
      actor_kind: 'operator',
      actor_id: entry.actor.id,
      actor_name: entry.actor.name,
      facts_json: JSON.stringify(facts),
    });
  }
}
