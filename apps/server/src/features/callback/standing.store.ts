import type { ConversationId, Locale, VisitorId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { isRunning } from '../../db/running.ts';
import type { ConversationRow } from '../../db/tables.conversations.ts';

type Waiting = Pick<
  ConversationRow,
  'id' | 'workspace_id' | 'team_id' | 'state' | 'waiting_since' | 'wish_json' | 'last_seq'
>;

/** The visitor's running conversation. */
export async function findRunningOf(db: Database, visitorId: VisitorId): Promise<Waiting | null> {
  const row = await db
    .selectFrom('conversations')
    .select(['id', 'workspace_id', 'team_id', 'state', 'waiting_since', 'wish_json', 'last_seq'])
    .where('visitor_id', '=', visitorId)
    .where(isRunning)
    .executeTakeFirst();
  return row ?? null;
}

/** 1 is next. Who has asked to be called or written to waits by another way, and stands in nobody's way here. */
export async function findPlace(db: Database, waiting: Waiting): Promise<number | null> {
  const { waiting_since: since } = waiting;
  if (waiting.state !== 'queued' || since === null) return null;
  const { count } = await db
    .selectFrom('conversations')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', waiting.workspace_id)
    .where(isRunning)
    .where('state', '=', 'queued')
    .where('team_id', '=', waiting.team_id)
    .where('waiting_since', '<', since)
    .where((eb) => eb.or([eb('wish_json', 'is', null), eb('wish_json', 'not like', '%"state":"requested"%')]))
    .executeTakeFirstOrThrow();
  return Number(count) + 1;
}

export interface Reach {
  readonly locale: Locale;
  readonly email: string | null;
  readonly phone: string | null;
  readonly timeZone: string | null;
}

/** How the visitor can be reached, and in which words and zone. */
export async function findReach(db: Database, visitorId: VisitorId): Promise<Reach | null> {
  const visitor = await db
    .selectFrom('visitors')
    .select(['locale', 'email', 'phone'])
    .where('id', '=', visitorId)
    .executeTakeFirst();
  if (!visitor) return null;
  const visit = await db
    .selectFrom('visits')
    .select('time_zone')
    .where('visitor_id', '=', visitorId)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { locale, email, phone } = visitor;
  return { locale: locale ?? 'en', email, phone, timeZone: visit?.time_zone ?? null };
}

export async function findWish(
  db: Database,
  id: ConversationId,
): Promise<Pick<ConversationRow, 'wish_json'>> {
  return db.selectFrom('conversations').select('wish_json').where('id', '=', id).executeTakeFirstOrThrow();
}
