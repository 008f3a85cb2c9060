import type { WorkspaceId } from '@parley/protocol';
import type { Core } from '../core.ts';
import type { Stored } from '../event-log/entry.ts';
import type { Sockets } from '../plugins/sockets.ts';
import type { Bus } from './bus.ts';
import { soloBus } from './bus.ts';
import { createLive } from './live.ts';
import type { Live } from './live.ts';
import { createLogFeed } from './log-feed.ts';
import type { LogFeed } from './log-feed.ts';
import { createPostgresBus } from './postgres-bus.ts';
import { publishNews } from './publish.ts';

/** Everything by which this node and the others reach whoever is connected. */
export interface Nodes {
  readonly bus: Bus;
  readonly live: Live;
  readonly logFeed: LogFeed;
  /** Tells everyone who may know what this node has just stored. */
  readonly publish: (stored: readonly Stored[]) => void;
}

/** Connections that were away from the news come again within this time (ms), each at a random moment. */
const comeAgainWithinMs = 2_000;
/** Several nodes return together after their database was away; one coming again is enough. */
const onceInMs = 5_000;

/** Opens the way to the other nodes: PostgreSQL's, or none for a database that nobody shares. */
export function openNodes(core: Core, sockets: Sockets): Nodes {
  const { config, nodeId, log } = core;
  const bus =
    config.databaseUrl === null
      ? soloBus
      : createPostgresBus({ connectionString: config.databaseUrl, nodeId, log });
  const live = createLive(sockets, bus);
  const logFeed = createLogFeed({
    core,
    tell: (news) => publishNews(sockets, news),
    isAnybodyHere: live.isAnybodyHere,
    sendAway: (id) => live.sendAway(id, comeAgainWithinMs),
  });
  bus.hear('log.grown', (grown) => {
    for (const { workspaceId, position } of grown) logFeed.grown(workspaceId, position);
  });

  let cameAgainAt = -Infinity;
  /** Presence, visits and settings are told once; consoles that may have missed some fetch them all. */
  function refresh(): void {
    if (performance.now() - cameAgainAt < onceInMs) return;
    cameAgainAt = performance.now();
    live.sendConsolesAway(comeAgainWithinMs);
  }
  bus.hear('node.returned', refresh);
  bus.onReturn(refresh);

  return {
    bus,
    live,
    logFeed,
    publish(stored) {
      logFeed.stored(stored);
      const grown = new Map<WorkspaceId, number>();
      for (const { row } of stored) grown.set(row.workspace_id, row.position);
      if (grown.size === 0) return;
      bus.tell(
        'log.grown',
        [...grown].map(([workspaceId, position]) => ({ workspaceId, position })),
      );
    },
  };
}
