import { Playbook, PlaybookKind } from '@parley/protocol';
import type { WorkspaceId } from '@parley/protocol';
import { z } from 'zod';
import type { Core } from '../../core.ts';
import type { Database } from '../../db/connection.ts';
import type { Live } from '../../live/live.ts';

/** What helps in a hard conversation, in the words of each workspace. */
export interface PlaybookService {
  /** One of each kind; empty ones are the console's own. */
  readonly all: (workspaceId: WorkspaceId) => Promise<Playbook[]>;
  readonly write: (workspaceId: WorkspaceId, playbook: Playbook) => Promise<Playbook>;
}

const Kept = z.array(Playbook);

async function find(db: Database, id: WorkspaceId): Promise<Playbook[]> {
  const row = await db
    .selectFrom('workspaces')
    .select('playbooks_json')
    .where('id', '=', id)
    .executeTakeFirst();
  const kept = row?.playbooks_json ? Kept.parse(JSON.parse(row.playbooks_json)) : [];
  return PlaybookKind.options.map(
    (kind) => kept.find((one) => one.kind === kind) ?? { kind, tactics: '', folder: '' },
  );
}

export function createPlaybooks({
  core,
  live,
}: {
  readonly core: Core;
  readonly live: Live;
}): PlaybookService {
  return {
    all: (workspaceId) => find(core.db, workspaceId),
    async write(workspaceId, playbook) {
      await core.db.transaction().execute(async (transaction) => {
        // Two who write two of them at once lose neither.
        await transaction
          .updateTable('workspaces')
          .set((eb) => ({ last_position: eb.ref('last_position') }))
          .where('id', '=', workspaceId)
          .execute();
        const all = await find(transaction, workspaceId);
        const kept = all.map((one) => (one.kind === playbook.kind ? playbook : one));
        await transaction
          .updateTable('workspaces')
          .set({ playbooks_json: JSON.stringify(kept) })
          .where('id', '=', workspaceId)
          .execute();
      });
      live.toWorkspace(workspaceId, 'settings.changed', { what: 'playbooks' });
      return playbook;
    },
  };
}
