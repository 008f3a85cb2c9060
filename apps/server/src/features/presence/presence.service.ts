import type { Operator, OperatorId, TeamId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import type { Chosen, Connection } from './presence.store.ts';
import {
  deleteConnection,
  deleteDeadConnections,
  insertConnection,
  isConnected,
  renewConnections,
  writePresence,
} from './presence.store.ts';

interface Person {
  readonly id: OperatorId;
  readonly workspaceId: WorkspaceId;
}

export interface PresenceService {
  /** Everyone in the workspace as they are now. */
  readonly operators: (workspaceId: WorkspaceId) => Promise<Operator[]>;
  /** Members of the team who are online and have fewer conversations than they can hold. */
  readonly freeOperators: (workspaceId: WorkspaceId, teamId: TeamId) => Promise<Operator[]>;
  /** Tells the workspace how these operators are now. */
  readonly announce: (workspaceId: WorkspaceId, ids: readonly OperatorId[]) => Promise<void>;
  readonly choose: (operator: Person, chosen: Chosen) => Promise<void>;
  readonly connected: (connection: Connection) => Promise<void>;
  /** `silentForMs`: how long nothing had come from the connection when it ended. */
  readonly disconnected: (connection: OfSession, silentForMs: number) => void;
  /** These have one conversation more or less than before; told together, a moment later. */
  readonly loadChanged: (people: readonly Person[]) => void;
  /** Renews what this node holds and clears what dead nodes left. */
  readonly beat: () => Promise<void>;
  readonly stop: () => void;
}

interface OfSession extends Connection {
  readonly sessionHash: string;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  /** A connection that breaks for less than this is shown to nobody. */
  readonly graceMs: number;
  readonly findOperators: (wanted: {
    workspaceId: WorkspaceId;
    ids?: readonly OperatorId[];
  }) => Promise<Operator[]>;
  /** Whether somebody is still signed in with it: whose session is over has left, and will not come back in a moment. */
  readonly hasSession: (sessionHash: string) => Promise<boolean>;
  /** Somebody signed out: what they have goes back at once. */
  readonly takeBack: () => Promise<void>;
}

/** Changes of load within this time are told together. */
const gatherMs = 200;

/** Who is there. The truth is in the database, so that any node can tell. */
export function createPresence(needs: Needs): PresenceService {
  const { core, live, graceMs, findOperators, hasSession, takeBack } = needs;
  const leaving = new Set<NodeJS.Timeout>();
  const changed = new Map<OperatorId, WorkspaceId>();
  let telling: NodeJS.Timeout | null = null;
  let isStopped = false;

  async function announce(workspaceId: WorkspaceId, ids: readonly OperatorId[]): Promise<void> {
    if (ids.length === 0) return;
    live.toWorkspace(workspaceId, 'presence.changed', {
      operators: await findOperators({ workspaceId, ids }),
    });
  }

  async function leave(connection: OfSession, goneAt: number): Promise<void> {
    const because = (await hasSession(connection.sessionHash)) ? 'connection-lost' : 'signed-out';
    const isGone = await deleteConnection(core.db, connection, { now: core.now(), goneAt, because });
    if (!isGone) return;
    await announce(connection.workspaceId, [connection.operatorId]);
    if (because === 'signed-out') await takeBack();
  }

  async function waitAndLeave(connection: OfSession, silentForMs: number): Promise<void> {
    const goneAt = core.now() - silentForMs;
    const waitMs = (await hasSession(connection.sessionHash)) ? Math.max(0, graceMs - silentForMs) : 0;
    if (isStopped) return;
    const timer = setTimeout(() => {
      leaving.delete(timer);
      leave(connection, goneAt).catch(report);
    }, waitMs);
    leaving.add(timer);
  }

  const report = (error: unknown): void =>
    core.log.error({ err: error }, 'The end of a connection could not be noted');

  async function tellLoads(): Promise<void> {
    telling = null;
    const people = [...changed];
    changed.clear();
    for (const [workspaceId, some] of Map.groupBy(people, ([, workspaceId]) => workspaceId)) {
      await announce(
        workspaceId,
        some.map(([id]) => id),
      );
    }
  }

  const operators = (workspaceId: WorkspaceId): Promise<Operator[]> => findOperators({ workspaceId });

  return {
    operators,
    async freeOperators(workspaceId, teamId) {
      const all = await operators(workspaceId);
      return all.filter(
        ({ presence, teamIds, concurrency, capacity }) =>
          presence === 'online' && teamIds.includes(teamId) && concurrency < capacity,
      );
    },
    announce,
    async choose({ id, workspaceId }, chosen) {
      await writePresence(core.db, id, chosen);
      await announce(workspaceId, [id]);
    },
    async connected(connection) {
      const wasThere = await isConnected(core.db, connection.operatorId, core.now());
      await insertConnection(core.db, connection, { nodeId: core.nodeId, now: core.now() });
      if (!wasThere) await announce(connection.workspaceId, [connection.operatorId]);
    },
    disconnected(connection, silentForMs) {
      waitAndLeave(connection, silentForMs).catch(report);
    },
    loadChanged(people) {
      for (const { id, workspaceId } of people) changed.set(id, workspaceId);
      if (changed.size === 0) return;
      telling ??= setTimeout(() => {
        tellLoads().catch((error: unknown) => core.log.error({ err: error }, 'Loads could not be announced'));
      }, gatherMs);
    },
    async beat() {
      const now = core.now();
      await renewConnections(core.db, { nodeId: core.nodeId, now });
      const dead = await deleteDeadConnections(core.db, now);
      const workspaces = Map.groupBy(dead, ({ workspaceId }) => workspaceId);
      for (const [workspaceId, gone] of workspaces)
        await announce(
          workspaceId,
          gone.map((one) => one.operatorId),
        );
    },
    stop() {
      isStopped = true;
      for (const timer of leaving) clearTimeout(timer);
      if (telling) clearTimeout(telling);
    },
  };
}
