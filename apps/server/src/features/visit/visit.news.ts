import type { Visit, VisitId, WorkspaceId } from '@parley/protocol';

interface Needs {
  /** Longest time a change waits for others to travel with it, in ms. */
  readonly everyMs: number;
  readonly load: (workspaceId: WorkspaceId, ids: readonly VisitId[]) => Promise<Visit[]>;
  readonly tell: (workspaceId: WorkspaceId, visits: Visit[]) => void;
  readonly onProblem: (error: unknown) => void;
}

/** Changes of visits on their way to the consoles. */
export interface VisitNews {
  readonly add: (workspaceId: WorkspaceId, id: VisitId) => void;
  readonly stop: () => void;
}

const mostInOnePush = 100;

/** Gathers changed visits and tells each workspace about them at most every so often, as they are by then. */
export function createVisitNews({ everyMs, load, tell, onProblem }: Needs): VisitNews {
  const changed = new Map<WorkspaceId, Set<VisitId>>();
  let timer: NodeJS.Timeout | undefined;

  async function push(): Promise<void> {
    const batch = [...changed];
    changed.clear();
    for (const [workspaceId, ids] of batch) {
      const visits = await load(workspaceId, [...ids]);
      for (let at = 0; at < visits.length; at += mostInOnePush)
        tell(workspaceId, visits.slice(at, at + mostInOnePush));
    }
  }

  return {
    add(workspaceId, id) {
      const ids = changed.get(workspaceId) ?? new Set();
      changed.set(workspaceId, ids.add(id));
      timer ??= setTimeout(() => {
        timer = undefined;
        push().catch(onProblem);
      }, everyMs);
    },
    stop() {
      clearTimeout(timer);
      changed.clear();
    },
  };
}
