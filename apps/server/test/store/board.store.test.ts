import { median, tally } from '@parley/kpi';
import type { ConversationRecord } from '@parley/kpi';
import type { ConversationId, OperatorId, TeamId } from '@parley/protocol';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import {
  countConversations,
  countRunning,
  findMedianResponse,
} from '../../src/features/board/board.store.ts';
import type { Scope } from '../../src/features/board/board.store.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';
import type { TestWorkspace } from '../support/people.ts';

const asOf = 1_000_000;
const promised = { graceMs: 5_000, asOf };
const from = 100_000;

interface Known extends ConversationRecord {
  readonly team: 'sales' | 'support';
}

const waits = fc.option(
  fc.oneof(fc.constantFrom(0, 4_999, 5_000, 5_001, 60_000, 60_001), fc.integer({ min: 0, max: 200_000 })),
);
const known: fc.Arbitrary<Known> = fc
  .record({
    startedAt: fc.integer({ min: 0, max: asOf }),
    targetMs: fc.constantFrom(20_000, 60_000),
    answered: waits,
    ended: waits,
    wasTransferred: fc.boolean(),
    rated: fc.option(
      fc.constantFrom<Pick<ConversationRecord, 'rating' | 'scale' | 'points'>>(
        { rating: 'bad', scale: null, points: null },
        { rating: 'neutral', scale: null, points: null },
        { rating: 'good', scale: 3, points: 3 },
        { rating: 'good', scale: 2, points: null },
        { rating: 'bad', scale: 5, points: 1 },
        { rating: 'good', scale: 5, points: 4 },
        { rating: 'good', scale: 5, points: 5 },
      ),
    ),
    isByMail: fc.boolean(),
    skip: fc.option(fc.constantFrom('visitor', 'operator')),
    team: fc.constantFrom('sales', 'support'),
  })
  .map(({ startedAt, answered, ended, rated, ...rest }) => {
    const firstResponseAt = answered === null ? null : startedAt + answered;
    return {
      rating: null,
      ...rated,
      ...rest,
      startedAt,
      firstResponseAt,
      endedAt: ended === null ? null : (firstResponseAt ?? startedAt) + ended,
    };
  });

async function store(db: Database, shop: TestWorkspace, records: readonly Known[]): Promise<void> {
  const empty = {
    channel: 'site-chat',
    visitor_name: null,
    is_vip: 0,
    visit_id: null,
    city: null,
    country: null,
    place_from: 'unknown',
    operator_id: null,
    operator_name: null,
    offered_to: null,
    invitation_id: null,
    waiting_since: null,
    mail_target_ms: 300_000,
    accepted_at: null,
    ended_by: null,
    last_seq: 1,
    last_message_text: null,
    last_message_by: null,
    last_message_at: null,
    unread: 0,
    visitor_delivered_seq: 0,
    visitor_seen_seq: 0,
    operator_delivered_seq: 0,
    operator_seen_seq: 0,
    rating_reason: null,
    topic_json: null,
    is_unwrapped: 0,
    is_urgent: 0,
    wish_json: null,
    rated_at: null,
    last_at: 0,
    position: 1,
    visitor_cursor: 1,
  } as const;
  const of = { workspace_id: shop.id, site_id: shop.siteId };
  for (const record of records) {
    const { id: visitor_id } = await shop.addVisitor();
    const state = record.endedAt === null ? (record.firstResponseAt === null ? 'queued' : 'open') : 'ended';
    await db
      .insertInto('conversations')
      .values({
        ...empty,
        ...of,
        id: uuidv7() as ConversationId,
        visitor_id,
        state,
        team_id: shop[record.team],
        started_at: record.startedAt,
        answer_target_ms: record.targetMs,
        first_response_at: record.firstResponseAt,
        ended_at: record.endedAt,
        rating_score: record.rating,
        rating_scale: record.scale ?? null,
        rating_points: record.points ?? null,
        rating_via: record.isByMail ? 'mail' : null,
        rating_skip: record.skip ?? null,
        transfer_count: record.wasTransferred ? 1 : 0,
      })
      .execute();
  }
}

describeOnEveryDatabase('the board', (open) => {
  it('counts in the database what @parley/kpi counts in memory, for whoever asks', async () => {
    const db = await open();
    await fc.assert(
      fc.asyncProperty(fc.array(known, { maxLength: 25 }), async (records) => {
        const shop = await addWorkspace(db);
        await store(db, shop, records);
        const scope = (role: Scope['role'], teamIds: TeamId[]): Scope => ({
          id: uuidv7() as OperatorId,
          workspaceId: shop.id,
          role,
          teamIds,
        });
        const asked: [Scope, Known[]][] = [
          [scope('supervisor', []), records],
          [scope('operator', [shop.sales]), records.filter(({ team }) => team === 'sales')],
          [scope('operator', []), []],
        ];
        for (const [who, theirs] of asked) {
          const today = theirs.filter(({ startedAt }) => startedAt >= from);
          const counted = await countConversations(db, who, { ...promised, from });
          expect(counted).toEqual(tally(today, promised));
          const responses = today.flatMap(({ startedAt, firstResponseAt }) =>
            firstResponseAt === null ? [] : [firstResponseAt - startedAt],
          );
          expect(await findMedianResponse(db, who, { from, answered: counted.answered })).toBe(
            median(responses),
          );
          const running = theirs.filter(({ endedAt }) => endedAt === null);
          const openNow = running.filter(({ firstResponseAt }) => firstResponseAt !== null).length;
          expect(await countRunning(db, who)).toEqual({ waitingNow: running.length - openNow, openNow });
        }
      }),
      { numRuns: 15 },
    );
  });
});
