import { medianShare, share } from '@parley/kpi';
import type { QuickMessage, QuickMessageFigures, QuickMessageLink, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { linksIn } from './quick-message.links.ts';

interface Wanted {
  readonly workspaceId: WorkspaceId;
  readonly messages: readonly QuickMessage[];
  /** Uses before this instant are not counted. */
  readonly from: number;
}

/** How quick messages do, from the uses that were noted as messages were stored. */
export async function figuresOf(db: Database, wanted: Wanted): Promise<QuickMessageFigures[]> {
  const { workspaceId, messages, from } = wanted;
  const [uses, ratings, since, links] = await Promise.all([
    countUses(db, workspaceId, from),
    countRatings(db, workspaceId, from),
    findCountedFrom(db, workspaceId),
    findLinks(db, workspaceId),
  ]);
  return messages.map((message) => {
    const own = uses.filter(({ id }) => id === message.id);
    const edited = own.filter(({ percent }) => percent > 0);
    const rated = ratings.filter(({ id }) => id === message.id);
    const all = sum(own);
    return {
      quickMessageId: message.id,
      countedFrom: since.get(message.id) ?? from,
      uses: all,
      lastUsedAt: own.length === 0 ? null : Math.max(...own.map(({ last }) => last)),
      edited: share(sum(edited), all),
      changed: medianShare(
        edited.flatMap(({ percent, count }) => Array.from({ length: count }, () => percent / 100)),
      ),
      ratings: share(sum(rated.filter(({ score }) => score === 'good')), sum(rated)),
      links: linksIn(message).map((url) => links.get(url) ?? waiting(url)),
    };
  });
}

const sum = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((whole, { count }) => whole + count, 0);

const waiting = (url: string): QuickMessageLink => ({ url, state: 'waiting', status: null, checkedAt: null });

/** Uses by how much of the words was changed: a hundred rows for each at most. */
async function countUses(db: Database, workspaceId: WorkspaceId, from: number) {
  const rows = await db
    .selectFrom('quick_message_uses')
    .select(({ fn }) => [
      'quick_message_id as id',
      'changed_percent as percent',
      fn.countAll<number>().as('count'),
      fn.max('at').as('last'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('at', '>=', from)
    .groupBy(['quick_message_id', 'changed_percent'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count), last: Number(row.last) }));
}

/** Ratings of the conversations in which each was used, every conversation once. */
async function countRatings(db: Database, workspaceId: WorkspaceId, from: number) {
  const rows = await db
    .selectFrom('quick_message_uses as use')
    .innerJoin('conversations as c', 'c.id', 'use.conversation_id')
    .select(({ fn }) => [
      'use.quick_message_id as id',
      'c.rating_score as score',
      fn.count<number>('c.id').distinct().as('count'),
    ])
    .where('use.workspace_id', '=', workspaceId)
    .where('use.at', '>=', from)
    .where('c.rating_score', 'is not', null)
    .groupBy(['use.quick_message_id', 'c.rating_score'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

async function findCountedFrom(db: Database, workspaceId: WorkspaceId) {
  const rows = await db
    .selectFrom('quick_messages')
    .select(['id', 'counted_from'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  return new Map(rows.map((row) => [row.id, Number(row.counted_from)]));
}

async function findLinks(
  db: Database,
  workspaceId: WorkspaceId,
): Promise<ReadonlyMap<string, QuickMessageLink>> {
  const rows = await db
    .selectFrom('quick_message_links')
    .select(['url', 'state', 'status', 'checked_at'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  return new Map(
    rows.map(({ url, state, status, checked_at }) => [url, { url, state, status, checkedAt: checked_at }]),
  );
}
