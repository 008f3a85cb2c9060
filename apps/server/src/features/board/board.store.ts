import { addFaces, median, NO_FACES, oneFace } from '@parley/kpi';
import type { ConversationRecord, Faces, Promised, Tally } from '@parley/kpi';
import { sql } from 'kysely';
import type { ExpressionBuilder, ExpressionWrapper, RawBuilder, SqlBool } from 'kysely';
import type { Database } from '../../db/connection.ts';
import { isRunning } from '../../db/running.ts';
import type { Tables } from '../../db/tables.ts';
import type { OperatorCaller } from '../account/session.store.ts';

/** Whose conversations are counted: all of the workspace, or those this operator may see. */
export type Scope = Pick<OperatorCaller, 'id' | 'workspaceId' | 'role' | 'teamIds'>;

type Builder = ExpressionBuilder<Tables, 'conversations'>;

/** Whether a conversation is counted for them. */
export function inScope(
  eb: Builder,
  { id, workspaceId, role, teamIds }: Scope,
): ExpressionWrapper<Tables, 'conversations', SqlBool> {
  const inWorkspace = eb('workspace_id', '=', workspaceId);
  if (role !== 'operator') return inWorkspace;
  const own = eb.or([eb('operator_id', '=', id), eb('offered_to', '=', id)]);
  return eb.and([inWorkspace, teamIds.length === 0 ? own : eb.or([own, eb('team_id', 'in', teamIds)])]);
}

const count = (condition: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;

/**
 * The tally of the conversations that began at `from` or later, as `tally` of @parley/kpi counts them; here the database
 * counts, so that a month is no heavier to send than a day. A test holds the two to the same numbers.
 */
export async function countConversations(
  db: Database,
  scope: Scope,
  { from, asOf, graceMs }: Promised & { from: number },
): Promise<Tally> {
  const answered = sql`first_response_at is not null`;
  const leftLate = sql`ended_at is not null and ended_at - started_at > ${graceMs}`;
  const waitsLong = sql`ended_at is null and ${asOf} - started_at > answer_target_ms`;
  const offered = sql`(${answered} or (${leftLate}) or (${waitsLong}))`;
  const unrated = sql`ended_at is not null and rating_score is null`;
  const rated = (score: NonNullable<ConversationRecord['rating']>) =>
    count(sql`ended_at is not null and rating_score = ${score}`);
  const row = await db
    .selectFrom('conversations')
    .select(({ fn }) => [
      fn.countAll<number>().as('conversations'),
      count(offered).as('offered'),
      count(sql`${answered} and first_response_at - started_at <= answer_target_ms`).as('answeredInTime'),
      count(sql`${offered} and transfer_count > 0`).as('transferred'),
      count(answered).as('answered'),
      sql<number>`coalesce(sum(first_response_at - started_at), 0)`.as('firstResponseSumMs'),
      count(sql`ended_at is not null`).as('ended'),
      rated('bad').as('bad'),
      rated('neutral').as('neutral'),
      rated('good').as('good'),
      count(sql`ended_at is not null and rating_score is not null and rating_via = 'mail'`).as('byMail'),
      count(sql`${unrated} and rating_skip = 'operator'`).as('notAsked'),
      count(sql`${unrated} and rating_skip = 'visitor'`).as('declined'),
    ])
    .where((eb) => inScope(eb, scope))
    .where('started_at', '>=', from)
    .executeTakeFirstOrThrow();
  // PostgreSQL sums bigints into numerics, which arrive as text.
  const faces = await countFaces(db, scope, from);
  return { ...row, faces, firstResponseSumMs: Number(row.firstResponseSumMs) };
}

/** How often each face of each scale was chosen. */
async function countFaces(db: Database, scope: Scope, from: number): Promise<Faces> {
  const rows = await db
    .selectFrom('conversations')
    .select(({ fn }) => ['rating_score', 'rating_scale', 'rating_points', fn.countAll<number>().as('count')])
    .where((eb) => inScope(eb, scope))
    .where('started_at', '>=', from)
    .where('ended_at', 'is not', null)
    .where('rating_score', 'is not', null)
    .groupBy(['rating_score', 'rating_scale', 'rating_points'])
    .execute();
  return rows.reduce(
    (sum, { rating_score: rating, rating_scale: scale, rating_points: points, count: times }) => {
      if (rating === null) return sum;
      const one = oneFace({ rating, scale, points });
      const all = (counts: readonly number[]) => counts.map((times1) => times1 * Number(times));
      return addFaces(sum, { 2: all(one[2]), 3: all(one[3]), 5: all(one[5]) });
    },
    NO_FACES,
  );
}

/** The median wait for the first answer in ms; `answered` is how many there are, so that only the middle is read. */
export async function findMedianResponse(
  db: Database,
  scope: Scope,
  { from, answered }: { from: number; answered: number },
): Promise<number | null> {
  if (answered === 0) return null;
  const rows = await db
    .selectFrom('conversations')
    .select(sql<number>`first_response_at - started_at`.as('waited'))
    .where((eb) => inScope(eb, scope))
    .where('started_at', '>=', from)
    .where('first_response_at', 'is not', null)
    .orderBy('waited')
    .offset(Math.ceil(answered / 2) - 1)
    .limit(answered % 2 === 0 ? 2 : 1)
    .execute();
  return median(rows.map(({ waited }) => Math.max(0, waited)));
}

/** The times (ms) within which a first answer was promised, shortest first. */
export async function findTargets(db: Database, scope: Scope, from: number): Promise<number[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('answer_target_ms')
    .distinct()
    .where((eb) => inScope(eb, scope))
    .where('started_at', '>=', from)
    .orderBy('answer_target_ms')
    .execute();
  return rows.map((row) => row.answer_target_ms);
}

export async function countRunning(
  db: Database,
  scope: Scope,
): Promise<{ waitingNow: number; openNow: number }> {
  return db
    .selectFrom('conversations')
    .select([count(sql`state = 'queued'`).as('waitingNow'), count(sql`state = 'open'`).as('openNow')])
    .where((eb) => inScope(eb, scope))
    .where(isRunning)
    .executeTakeFirstOrThrow();
}
