import type { VisitId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { VisitRow } from '../../db/tables.visitors.ts';
import { endSilentVisits, endVisit, renewVisits } from './visit.store.ts';

/** Signs of life and goodbyes: who is still on the site. */
export interface VisitSigns {
  readonly seen: (visit: VisitRow) => Promise<void>;
  readonly left: (visit: VisitRow) => Promise<void>;
  /** Writes the signs of life, and ends the visits that gave none. */
  readonly beat: () => Promise<void>;
  readonly stop: () => void;
}

interface Needs {
  readonly core: Core;
  /** A page that closes and one that opens are one move when this little (ms) lies between them. */
  readonly leaveGraceMs: number;
  readonly announce: (workspaceId: WorkspaceId, id: VisitId) => void;
}

export function createSigns({ core, leaveGraceMs, announce }: Needs): VisitSigns {
  const { db, now } = core;
  const leaving = new Set<NodeJS.Timeout>();
  const seen = new Set<VisitId>();

  async function flush(): Promise<void> {
    const ids = [...seen];
    seen.clear();
    await renewVisits(db, ids, now());
  }

  async function end({ id, workspace_id }: VisitRow, at: number): Promise<void> {
    await flush();
    await endVisit(db, id, at);
    announce(workspace_id, id);
  }

  return {
    async seen(visit) {
      seen.add(visit.id);
      // Somebody who was away is there again: that cannot wait for the next beat.
      if (visit.left_at === null) return;
      await flush();
      announce(visit.workspace_id, visit.id);
    },
    async left(visit) {
      // Signs of life from before the goodbye are written with their time, or they would pass for newer than it.
      await flush();
      const at = now();
      const timer = setTimeout(() => {
        leaving.delete(timer);
        end(visit, at).catch((error: unknown) =>
          core.log.error({ err: error }, 'A visit could not be ended'),
        );
      }, leaveGraceMs);
      leaving.add(timer);
    },
    async beat() {
      await flush();
      for (const { id, workspaceId } of await endSilentVisits(db, now())) announce(workspaceId, id);
    },
    stop() {
      for (const timer of leaving) clearTimeout(timer);
    },
  };
}
