import type { AppContext } from './context.ts';
import type { Core } from './core.ts';
import { createFeatures } from './create-features.ts';
import { createEventLog } from './event-log/create-event-log.ts';
import { createAccount } from './features/account/account.service.ts';
import { findOperatorsBySessions } from './features/account/session.store.ts';
import { findOperators } from './features/operator/operator.store.ts';
import { createAudit } from './features/audit/audit.service.ts';
import { createAbsences } from './features/presence/absence.service.ts';
import { createHandovers } from './features/conversation/handover/handover.service.ts';
import { createNewcomers } from './features/conversation/conversation.newcomers.ts';
import { createPresence } from './features/presence/presence.service.ts';
import type { VisitTimings } from './features/visit/visit.timings.ts';
import type { Limits } from './limits.ts';
import { createLoad } from './load.ts';
import { openNodes } from './live/open-nodes.ts';
import { passersConcerned } from './features/conversation/passed/passed.store.ts';
import { operatorsConcerned, visitsConcerned } from './live/publish.ts';
import type { Sockets } from './plugins/sockets.ts';

interface Parts {
  readonly core: Core;
  readonly sockets: Sockets;
  readonly limits: Limits;
  readonly visitTimings?: Partial<VisitTimings> | undefined;
}

/** Creates every service once and hands each what it needs. */
export function createContext({ core, sockets, limits, visitTimings }: Parts): AppContext {
  const { bus, live, logFeed, publish } = openNodes(core, sockets);
  const find: Parameters<typeof createPresence>[0]['findOperators'] = (wanted) =>
    findOperators(core.db, { ...wanted, now: core.now() });
  const audit = createAudit(core);
  const account = createAccount({ core, live, limits, findOperators: find });
  const presence = createPresence({
    core,
    live,
    graceMs: limits.presenceGraceMs,
    findOperators: find,
    hasSession: async (hash) => (await findOperatorsBySessions(core.db, [hash], core.now())).length > 0,
    takeBack: () => absences.takeBack(),
  });
  const eventLog = createEventLog({
    core,
    limits,
    startsWaitMs: () => (load.isHigh() ? load.retryAfterMs() : null),
    publish(stored) {
      publish(stored);
      presence.loadChanged(operatorsConcerned(stored));
      for (const { id, workspaceId } of visitsConcerned(stored)) features.visits.announce(workspaceId, id);
      for (const { id, conversationId } of passersConcerned(stored))
        live.toOperator(id, 'passed.changed', { conversationId });
      features.linkCards.look(stored);
      features.push.look(stored);
      features.routing.heard(stored);
    },
  });
  const load = createLoad({ highAfterMs: limits.busyAfterMs, waitedMs: eventLog.waitedMs });
  const newcomers = createNewcomers({
    atOnce: limits.newcomersAtOnce,
    retryAfterMs: load.retryAfterMs,
  });
  const absences = createAbsences({ core, eventLog, graceMs: limits.operatorGraceMs });
  const handovers = createHandovers({ core, eventLog });
  const features = createFeatures({
    core,
    bus,
    live,
    eventLog,
    account,
    audit,
    presence,
    limits,
    visitTimings,
  });
  return {
    ...core,
    bus,
    live,
    logFeed,
    eventLog,
    account,
    audit,
    presence,
    absences,
    handovers,
    load,
    newcomers,
    ...features,
  };
}
