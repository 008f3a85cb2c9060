import type { Core } from './core.ts';
import type { EventLog } from './event-log/event-log.ts';
import type { PresenceService } from './features/presence/presence.service.ts';
import type { TriggerService } from './features/trigger/trigger.service.ts';
import { createBlocking } from './features/block/block.bearing.ts';
import { createInvitations } from './features/visit/invitation.service.ts';
import { openAddressDatabase } from './features/visit/visit.address-database.ts';
import { createVisits } from './features/visit/visit.service.ts';
import { standardTimings } from './features/visit/visit.timings.ts';
import type { VisitTimings } from './features/visit/visit.timings.ts';
import { createWatch } from './features/visit/watch.service.ts';
import { createVisitors } from './features/visitor/visitor.service.ts';
import type { Limits } from './limits.ts';
import type { Bus } from './live/bus.ts';
import type { Live } from './live/live.ts';

interface Needs {
  readonly core: Core;
  readonly bus: Bus;
  readonly live: Live;
  readonly eventLog: EventLog;
  readonly presence: PresenceService;
  readonly limits: Limits;
  readonly visitTimings?: Partial<VisitTimings> | undefined;
}

/** Whoever is on the sites: their visits, what they are invited by, and who they are. */
export function createPeopleOnSite(
  { core, bus, live, eventLog, presence, limits, visitTimings }: Needs,
  triggers: TriggerService,
) {
  const addresses = openAddressDatabase(core.config.geoipDb, (error) =>
    core.log.warn({ err: error }, 'No cities by address'),
  );
  const timings = { ...standardTimings, ...visitTimings };
  const visits = createVisits({ core, live, eventLog, triggers, addresses, timings });
  const watch = createWatch({
    core,
    bus,
    visits,
    freeOperators: presence.freeOperators,
    mostHeld: limits.heldWatches,
  });
  const blocking = createBlocking(core);
  const { isBlocked } = blocking;
  const invitations = createInvitations({ core, visits, triggers, watch, isBlocked });
  const visitors = createVisitors({
    core,
    eventLog,
    visitsOf: visits.ofVisitor,
    announce: visits.announceVisitor,
    blocking,
  });
  return { visits, watch, invitations, visitors };
}
