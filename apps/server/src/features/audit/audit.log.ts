import type { Database } from '../../db/connection.ts';
import type { Stored } from '../../event-log/entry.ts';
import { insertEntry } from './audit.store.ts';

/** Whoever takes a conversation from a colleague is looked up later; written with the entry itself. */
export async function auditTakings(
  db: Database,
  stored: readonly Stored[],
  newId: () => string,
): Promise<void> {
  for (const { entry, row } of stored) {
    if (entry.kind !== 'conversation.taken') continue;
    const facts = [
      { name: 'from', value: entry.body.from.name },
      { name: 'reason', value: entry.body.reason },
    ];
    await insertEntry(db, {
      id: newId(),
      workspace_id: row.workspace_id,
      at: entry.at,
      kind: 'conversation.taken',
      actor_kind: 'operator',
      actor_id: entry.actor.id,
      actor_name: entry.actor.name,
      facts_json: JSON.stringify(facts),
    });
  }
}
