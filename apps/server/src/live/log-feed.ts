import { LIMITS } from '@parley/protocol/limits';
import type { WorkspaceId } from '@parley/protocol';
import type { Core } from '../core.ts';
import { readPosition, readPositions } from '../event-log/replay.store.ts';
import type { News } from './publish.ts';
import { findNews } from './news.store.ts';

/**
 * Tells the connections of this node what is in the log: each entry once, in the order of positions, whichever node wrote
 * it. A reader drops what is not after their cursor, so nothing may be told before what stands before it. What this node
 * has just stored is told from memory when it is the very next; everything else is read from the log.
 */
export interface LogFeed {
  /** Resolves when everything after this moment will be told; asked before a connection is told that it is connected. */
  readonly follow: (id: WorkspaceId) => Promise<void>;
  /** What this node has stored, in commit order. */
  readonly stored: (news: readonly News[]) => void;
  /** The log is said to reach this far. */
  readonly grown: (id: WorkspaceId, position: number) => void;
  /** Asks the log itself, for what nobody said. */
  readonly look: () => Promise<void>;
}

interface Needs {
  readonly core: Pick<Core, 'db' | 'log'>;
  readonly tell: (news: readonly News[]) => void;
  readonly isAnybodyHere: (id: WorkspaceId) => boolean;
  /** More was missed than can be told: the connections of this workspace shall load afresh. */
  readonly sendAway: (id: WorkspaceId) => void;
}

interface Place {
  told: number;
  /** The log reaches at least this far. */
  known: number;
  isReading: boolean;
}

export function createLogFeed({ core, tell, isAnybodyHere, sendAway }: Needs): LogFeed {
  const places = new Map<WorkspaceId, Place>();
  const opening = new Map<WorkspaceId, Promise<void>>();

  async function open(id: WorkspaceId): Promise<void> {
    try {
      const told = await readPosition(core.db, id);
      // Whoever is connected by now asks for the rest; what was stored meanwhile is found by the next look.
      places.set(id, { told, known: told, isReading: false });
    } finally {
      opening.delete(id);
    }
  }

  async function readOn(id: WorkspaceId, place: Place): Promise<void> {
    place.isReading = true;
    try {
      while (place.told < place.known) place.told = await step(id, place);
    } catch (error) {
      core.log.warn({ err: error }, 'The log could not be told; it is looked at again');
    } finally {
      place.isReading = false;
    }
  }

  /** Tells a stretch; resolves with the place reached. */
  async function step(id: WorkspaceId, { told, known }: Place): Promise<number> {
    if (!isAnybodyHere(id)) return known;
    if (known - told > LIMITS.replayMost) {
      sendAway(id);
      return known;
    }
    const page = await findNews(core, id, { after: told, upTo: known });
    if (page.news.length > 0) tell(page.news);
    return page.reached;
  }

  function grown(id: WorkspaceId, position: number): void {
    const place = places.get(id);
    if (!place) return;
    place.known = Math.max(place.known, position);
    if (!place.isReading && place.told < place.known) void readOn(id, place);
  }

  return {
    async follow(id) {
      if (places.has(id)) return;
      const running = opening.get(id) ?? open(id);
      opening.set(id, running);
      await running;
    },
    stored(news) {
      for (const [id, own] of Map.groupBy(news, ({ row }) => row.workspace_id)) {
        const place = places.get(id);
        const [first] = own;
        const last = own.at(-1);
        if (!place || !first || !last) continue;
        if (place.isReading || first.row.position !== place.told + 1) {
          grown(id, last.row.position);
          continue;
        }
        place.told = last.row.position;
        place.known = Math.max(place.known, place.told);
        tell(own);
      }
    },
    grown,
    async look() {
      const followed = [...places.keys()].filter(isAnybodyHere);
      for (const { id, last_position } of await readPositions(core.db, followed)) grown(id, last_position);
    },
  };
}
