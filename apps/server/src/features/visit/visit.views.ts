import type { ConversationId, InvitationState, Place, Visit, VisitId, WorkspaceId } from '@parley/protocol';
import { Device, Source } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Database } from '../../db/connection.ts';
import type { VisitRow } from '../../db/tables.visitors.ts';

interface Around {
  readonly visitorName: string | null;
  readonly conversationId: ConversationId | null;
  readonly invitation: InvitationState | null;
}

/** Rows to contract, with what hangs on them: the visitor's name, the conversation and the newest invitation. */
export async function toVisits(db: Database, rows: readonly VisitRow[], now: number): Promise<Visit[]> {
  const around = await findAround(db, rows);
  return rows.map((row) => toVisit(row, around(row), now));
}

function toVisit(row: VisitRow, around: Around, now: number): Visit {
  return {
    id: row.id,
    siteId: row.site_id,
    visitorId: row.visitor_id,
    visitorName: around.visitorName,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
    isOnline: isPresent(row, now),
    place: toPlace(row),
    language: row.language,
    timeZone: row.time_zone,
    device: readDeviceOf(row),
    source: readSourceOf(row),
    landing: { url: row.landing_url, title: row.landing_title, at: row.started_at },
    page: { url: row.page_url, title: row.page_title, at: row.page_at },
    pageCount: row.page_count,
    visitsBefore: row.visits_before,
    conversationId: around.conversationId,
    invitation: around.invitation,
  };
}

/** On the site: heard of lately, and not known to have left. */
export const isPresent = (row: Pick<VisitRow, 'left_at' | 'last_seen_at'>, now: number): boolean =>
  row.left_at === null && row.last_seen_at > now - LIMITS.visitorGoneMs;

export const readDeviceOf = (row: Pick<VisitRow, 'device_json'>): Device =>
  Device.parse(JSON.parse(row.device_json));
export const readSourceOf = (row: Pick<VisitRow, 'source_json'>): Source =>
  Source.parse(JSON.parse(row.source_json));

const toPlace = ({ city, country, place_from }: VisitRow): Place => ({ city, country, from: place_from });

async function findAround(db: Database, rows: readonly VisitRow[]): Promise<(row: VisitRow) => Around> {
  const visitIds = rows.map(({ id }) => id);
  const visitorIds = [...new Set(rows.map((row) => row.visitor_id).filter((id) => id !== null))];
  const [workspace] = new Set<WorkspaceId>(rows.map((row) => row.workspace_id));
  const names =
    visitorIds.length === 0
      ? []
      : await db.selectFrom('visitors').select(['id', 'name']).where('id', 'in', visitorIds).execute();
  const conversations =
    workspace === undefined || visitorIds.length === 0
      ? []
      : await findConversations(db, workspace, visitorIds);
  const invitations = await findInvitationStates(db, visitIds);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return (row) => {
    const own = conversations.filter((one) => one.visitor_id === row.visitor_id);
    const conversation =
      own.find(({ state }) => state !== 'ended') ?? own.find((one) => one.visit_id === row.id);
    return {
      visitorName: (row.visitor_id && nameOf.get(row.visitor_id)) ?? null,
      conversationId: conversation?.id ?? null,
      invitation: invitations.get(row.id) ?? null,
    };
  };
}

type VisitorIds = readonly NonNullable<VisitRow['visitor_id']>[];

const findConversations = (db: Database, workspaceId: WorkspaceId, visitorIds: VisitorIds) =>
  db
    .selectFrom('conversations')
    .select(['id', 'visitor_id', 'visit_id', 'state'])
    .where('workspace_id', '=', workspaceId)
    .where('visitor_id', 'in', visitorIds)
    .orderBy('started_at', 'desc')
    .execute();

async function findInvitationStates(
  db: Database,
  visitIds: readonly VisitId[],
): Promise<Map<VisitId, InvitationState>> {
  if (visitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('invitations')
    .select(['visit_id', 'state'])
    .where('visit_id', 'in', visitIds)
    .orderBy('created_at')
    .execute();
  // The newest comes last and wins.
  return new Map(rows.map((row) => [row.visit_id, row.state]));
}
