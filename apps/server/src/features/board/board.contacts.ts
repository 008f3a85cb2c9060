import { ChosenTopic } from '@parley/protocol';
import type { ContactFigures, TopicId } from '@parley/protocol';
import { sql } from 'kysely';
import type { AppContext } from '../../context.ts';
import type { Database } from '../../db/connection.ts';
import { inScope } from './board.store.ts';
import type { Scope } from './board.store.ts';

type Needs = Pick<AppContext, 'db' | 'siteList'>;

/** What ended conversations of those that began at `from` or later were about, and how they ended. */
export async function readContacts(
  { db, siteList }: Needs,
  scope: Scope,
  from: number,
): Promise<ContactFigures> {
  const sites = (await siteList.all()).filter(({ workspaceId }) => workspaceId === scope.workspaceId);
  const topics = sites.flatMap(({ form }) => form.topics);
  const labels = new Map(
    topics.flatMap(({ id, label, subtopics }) =>
      [{ id, label }, ...subtopics].map((one) => [one.id, one.label] as const),
    ),
  );
  return {
    ...(await countOutcomes(db, scope, from)),
    topics: treeOf(await countTopics(db, scope, from), labels),
    tags: await countTags(db, scope, from),
  };
}

const ended = (db: Database, scope: Scope, from: number) =>
  db
    .selectFrom('conversations')
    .where((eb) => inScope(eb, scope))
    .where('started_at', '>=', from)
    .where('ended_at', 'is not', null);

async function countOutcomes(db: Database, scope: Scope, from: number) {
  const rows = await ended(db, scope, from)
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('count')])
    .select(sql<number>`sum(is_unwrapped)`.as('unwrapped'))
    .groupBy('outcome')
    .execute();
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + Number(one), 0);
  return {
    ended: sum(rows.map(({ count }) => count)),
    unwrapped: sum(rows.map(({ unwrapped }) => unwrapped)),
    outcomes: rows.flatMap(({ outcome, count }) => (outcome ? { outcome, count: Number(count) } : [])),
  };
}

const countTopics = (db: Database, scope: Scope, from: number) =>
  ended(db, scope, from)
    .select(({ fn }) => ['topic_id', 'subtopic_id', fn.countAll<number>().as('count')])
    .select(({ fn }) => fn.max('topic_json').as('sample'))
    .where('topic_id', 'is not', null)
    .groupBy(['topic_id', 'subtopic_id'])
    .execute();

type Label = ContactFigures['topics'][number]['label'];

/** Topics with the closer words below them, called as they are now, or as they were when nobody had taken them out. */
function treeOf(
  rows: Awaited<ReturnType<typeof countTopics>>,
  labels: ReadonlyMap<TopicId, Label>,
): ContactFigures['topics'] {
  const tree = new Map<TopicId, ContactFigures['topics'][number]>();
  for (const { topic_id: id, subtopic_id: below, count, sample } of rows) {
    if (id === null || sample === null) continue;
    const { id: _id, subtopic, ...label } = ChosenTopic.parse(JSON.parse(sample));
    const topic = tree.get(id) ?? { id, label: labels.get(id) ?? label, count: 0, subtopics: [] };
    topic.count += Number(count);
    if (below !== null && subtopic)
      topic.subtopics.push({ id: below, label: labels.get(below) ?? subtopic.label, count: Number(count) });
    tree.set(id, topic);
  }
  for (const { subtopics } of tree.values()) subtopics.sort(mostFirst);
  return [...tree.values()].sort(mostFirst);
}

const mostFirst = (a: { readonly count: number }, b: { readonly count: number }): number => b.count - a.count;

async function countTags(db: Database, scope: Scope, from: number): Promise<ContactFigures['tags']> {
  const rows = await db
    // Found first, by their time: otherwise PostgreSQL may walk through all that ever were.
    .with(
      (cte) => cte('done').materialized(),
      () => ended(db, scope, from).select('id').where('tags_json', 'is not', null),
    )
    .selectFrom('done')
    .innerJoin('conversation_tags as ct', 'ct.conversation_id', 'done.id')
    .innerJoin('tags as t', 't.id', 'ct.tag_id')
    .select(({ fn }) => ['t.id', 't.name', fn.countAll<number>().as('count')])
    .groupBy(['t.id', 't.name'])
    .execute();
  return rows.map(({ id, name, count }) => ({ id, name, count: Number(count) })).sort(mostFirst);
}
