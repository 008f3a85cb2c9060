import type { ConversationId, VisitorId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import { readHours } from '../rules/site-hours.ts';
import { findStandings } from '../person/person.store.ts';
import { openQuestions, readAnswers, readForm } from '../form/form.ts';
import type { Start } from '../features/conversation/rules/rules.types.ts';

interface Circumstances {
  readonly now: number;
  readonly newConversationId: () => ConversationId;
}

/** How long after it was shown a first message counts as the answer to an invitation. */
const invitationCountsMs = 1_800_000;

/** What new conversations of these visitors begin with. */
export async function loadStarts(
  db: Database,
  visitorIds: readonly VisitorId[],
  given: Circumstances,
): Promise<Map<VisitorId, Start>> {
  const rows = await db
    .selectFrom('visitors as v')
    .innerJoin('sites as s', 's.id', 'v.site_id')
    .select(['v.id', 'v.workspace_id', 'v.site_id', 'v.name', 'v.is_vip', 's.team_id'])
    .select(['v.email', 'v.phone', 'v.answers_json', 's.form_json', 's.hours_json'])
    .where('v.id', 'in', visitorIds)
    .execute();
  const standings = await findStandings(db, visitorIds);
  const starts = new Map<VisitorId, Start>();
  for (const row of rows) {
    const { name, is_vip } = standings.get(row.id) ?? row;
    const visit = await findVisit(db, row.id);
    const invitation = visit ? await findInvitation(db, visit.id, given.now) : undefined;
    const { answerTargetMs, mailTargetMs } = readHours(row.hours_json);
    const first = {
      id: given.newConversationId(),
      workspace_id: row.workspace_id,
      site_id: row.site_id,
      team_id: row.team_id,
      visitor_id: row.id,
      visitor_name: name,
      is_vip,
      visit_id: visit?.id ?? null,
      city: visit?.city ?? null,
      country: visit?.country ?? null,
      place_from: visit?.place_from ?? 'unknown',
      invitation_id: invitation?.id ?? null,
      answer_target_ms: answerTargetMs,
      mail_target_ms: mailTargetMs,
    };
    const asked = openQuestions(readForm(row.form_json), row);
    const keptAnswers = readAnswers(row.answers_json);
    starts.set(row.id, { first, invitationText: invitation?.text ?? null, asked, keptAnswers });
  }
  return starts;
}

const findVisit = (db: Database, visitorId: VisitorId) =>
  db
    .selectFrom('visits')
    .select(['id', 'city', 'country', 'place_from'])
    .where('visitor_id', '=', visitorId)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The newest invitation that the visit has shown and not put away, unless a conversation came of it already. */
const findInvitation = (db: Database, visitId: NonNullable<Start['first']['visit_id']>, now: number) =>
  db
    .selectFrom('invitations as i')
    .select(['i.id', 'i.text'])
    .where('i.visit_id', '=', visitId)
    .where('i.state', 'in', ['shown', 'answered'])
    .where('i.changed_at', '>', now - invitationCountsMs)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('conversations as c')
            .select('c.id')
            .whereRef('c.invitation_id', '=', 'i.id')
            .where('c.visit_id', '=', visitId),
        ),
      ),
    )
    .orderBy('i.changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
