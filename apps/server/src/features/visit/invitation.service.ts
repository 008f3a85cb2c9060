import type {
  InvitationId,
  InvitationState,
  Locale,
  OperatorId,
  Result,
  TriggerId,
  VisitId,
  WorkspaceId,
} from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { InvitationRow, VisitRow } from '../../db/tables.visitors.ts';
import { fail, ok } from '../../outcome.ts';
import type { Done } from '../../outcome.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { TriggerService } from '../trigger/trigger.service.ts';
import type { Blocking } from '../block/block.bearing.ts';
import { findInvitation, insertInvitation, moveInvitation } from './invitation.store.ts';
import type { VisitService } from './visit.service.ts';
import { findVisits } from './visit.store.ts';
import { isPresent } from './visit.views.ts';
import type { WatchService } from './watch.service.ts';

/** What became of an invitation in the page. */
export interface Report {
  readonly site: SiteRecord;
  readonly visitId: VisitId;
  readonly id: InvitationId;
  readonly triggerId: TriggerId | null;
  readonly outcome: Exclude<InvitationState, 'sent'>;
  /** In which the page showed it. */
  readonly language?: Locale | undefined;
}

/** An operator's wish to speak to somebody on the site. */
export interface ByHand {
  readonly workspaceId: WorkspaceId;
  readonly operatorId: OperatorId;
  readonly visitId: VisitId;
  readonly id: InvitationId;
  readonly text: string;
}

export interface InvitationService {
  readonly report: (report: Report) => Promise<Result<Done, 'invitation_unknown'>>;
  readonly send: (
    invitation: ByHand,
  ) => Promise<Result<Done, 'invitation_unknown' | 'visitor_blocked' | 'id_reused'>>;
}

interface Needs {
  readonly core: Core;
  readonly visits: VisitService;
  readonly triggers: TriggerService;
  readonly watch: WatchService;
  readonly isBlocked: Blocking['isBlocked'];
}

export function createInvitations({ core, visits, triggers, watch, isBlocked }: Needs): InvitationService {
  const { db, now } = core;

  /** The invitation that a report is about; one that a trigger made in the page is noted at its first report. */
  async function findOrNote(visit: VisitRow, report: Report): Promise<InvitationRow | null> {
    if (report.triggerId === null) return findInvitation(db, report.id);
    const trigger = await triggers.find(report.site, report.triggerId);
    if (!trigger) return null;
    const text = trigger.text[report.language ?? languageOf(visit)] ?? trigger.text.en;
    const made = { id: report.id, visit_id: visit.id, trigger_id: trigger.id, operator_id: null, text };
    const at = now();
    return insertInvitation(db, {
      ...made,
      workspace_id: visit.workspace_id,
      state: 'shown',
      created_at: at,
      changed_at: at,
    });
  }

  return {
    async report(report) {
      const visit = await visits.find(report.site, report.visitId);
      const invitation = visit && (await findOrNote(visit, report));
      if (!visit || invitation?.visit_id !== visit.id) return fail('invitation_unknown');
      await moveInvitation(db, { id: report.id, state: report.outcome, at: now() });
      visits.announce(visit.workspace_id, visit.id);
      return ok({});
    },
    async send({ workspaceId, operatorId, visitId, id, text }) {
      const [visit] = await findVisits(db, workspaceId, [visitId]);
      if (!visit || !isPresent(visit, now())) return fail('invitation_unknown');
      if (visit.visitor_id !== null && (await isBlocked(visit.visitor_id))) return fail('visitor_blocked');
      const at = now();
      const wanted = {
        id,
        workspace_id: workspaceId,
        visit_id: visitId,
        trigger_id: null,
        operator_id: operatorId,
        text,
      };
      const stored = await insertInvitation(db, { ...wanted, state: 'sent', created_at: at, changed_at: at });
      const isSame = stored.visit_id === visitId && stored.operator_id === operatorId && stored.text === text;
      if (!isSame) return fail('id_reused');
      watch.wake(visitId);
      visits.announce(workspaceId, visitId);
      return ok({});
    },
  };
}

/** The browser's language, as far as triggers are written in it. */
function languageOf({ language }: VisitRow): 'en' | 'ru' | 'it' {
  const start = language?.slice(0, 2).toLowerCase();
  return start === 'ru' || start === 'it' ? start : 'en';
}
