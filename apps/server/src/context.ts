import type { Core } from './core.ts';
import type { Features } from './create-features.ts';
import type { EventLog } from './event-log/event-log.ts';
import type { Account } from './features/account/account.service.ts';
import type { AuditService } from './features/audit/audit.service.ts';
import type { AbsenceService } from './features/presence/absence.service.ts';
import type { Handovers } from './features/conversation/handover/handover.service.ts';
import type { Newcomers } from './features/conversation/conversation.newcomers.ts';
import type { PresenceService } from './features/presence/presence.service.ts';
import type { Load } from './load.ts';
import type { Nodes } from './live/open-nodes.ts';

/** What routes and socket handlers work with: the core, and the service of every feature that others use. */
export interface AppContext extends Core, Features, Pick<Nodes, 'bus' | 'live' | 'logFeed'> {
  readonly eventLog: EventLog;
  readonly account: Account;
  readonly audit: AuditService;
  readonly presence: PresenceService;
  readonly absences: AbsenceService;
  readonly handovers: Handovers;
  readonly load: Load;
  readonly newcomers: Newcomers;
}
