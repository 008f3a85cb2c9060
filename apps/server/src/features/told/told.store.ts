import type { Told, ToldValue, VisitId, VisitorId, WorkspaceId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { ToldRow } from '../../db/tables.visitors.ts';

/** Whom it is about: the visitor, or the visit of somebody who is no visitor yet. */
export type ToldOwner =
  | { readonly table: 'visitors'; readonly id: VisitorId }
  | { readonly table: 'visits'; readonly id: VisitId };

export interface News {
  readonly owner: ToldOwner;
  readonly rows: readonly ToldRow[];
  /** Attributes that are taken back. */
  readonly gone: readonly string[];
}

/** The one row of an attribute; a new value takes its place. */
export const attributeId = (owner: ToldOwner, name: string): string => `${owner.id}:${name}`;

/** Writes what was told; false when who it is about is not there any more. */
export function writeTold(db: Database, { owner, rows, gone }: News): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!(await hold(transaction, owner))) return false;
    if (gone.length > 0) {
      const ids = gone.map((name) => attributeId(owner, name));
      await transaction.deleteFrom('told').where('id', 'in', ids).execute();
      // What was said of the visitor before they were known stands beside their visits.
      if (owner.table === 'visitors')
        await transaction
          .deleteFrom('told')
          .where('kind', '=', 'attribute')
          .where('name', 'in', [...gone])
          .where('owner_id', 'in', (eb) =>
            eb.selectFrom('visits').select('visits.id').where('visits.visitor_id', '=', owner.id),
          )
          .execute();
    }
    if (rows.length > 0) {
      await transaction
        .insertInto('told')
        .values([...rows])
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            value_json: eb.ref('excluded.value_json'),
            at: eb.ref('excluded.at'),
          })),
        )
        .execute();
    }
    await trim(transaction, owner, 'attribute', LIMITS.attributesMost);
    await trim(transaction, owner, 'event', LIMITS.trackedMost);
    return true;
  });
}

/** Takes the row it is about: an erasure either waits, or has deleted it before. */
async function hold(db: Database, { table, id }: ToldOwner): Promise<boolean> {
  const row = await (table === 'visitors'
    ? db
        .updateTable('visitors')
        .set((eb) => ({ created_at: eb.ref('created_at') }))
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst()
    : db
        .updateTable('visits')
        .set((eb) => ({ started_at: eb.ref('started_at') }))
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst());
  return row !== undefined;
}

/** Of everything that was told only the newest is kept. */
async function trim(db: Database, { id }: ToldOwner, kind: ToldRow['kind'], most: number): Promise<void> {
  const over = await db
    .selectFrom('told')
    .select('id')
    .where('owner_id', '=', id)
    .where('kind', '=', kind)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(LIMITS.attributesMost + LIMITS.trackedAtOnce)
    .offset(most)
    .execute();
  if (over.length === 0) return;
  await db
    .deleteFrom('told')
    .where(
      'id',
      'in',
      over.map((row) => row.id),
    )
    .execute();
}

/** Everything that pages have said about a visitor, on all their visits; of an attribute the newest value. */
export async function findTold(
  db: Database,
  { workspaceId, visitorId }: { readonly workspaceId: WorkspaceId; readonly visitorId: VisitorId },
): Promise<Told> {
  const columns = ['t.id', 't.kind', 't.name', 't.value_json', 't.at'] as const;
  const most = LIMITS.attributesMost + LIMITS.trackedMost;
  const ofVisitor = await db
    .selectFrom('told as t')
    .select(columns)
    .where('t.owner_id', '=', visitorId)
    .where('t.workspace_id', '=', workspaceId)
    .execute();
  const ofVisits = await db
    .selectFrom('visits as v')
    .innerJoin('told as t', 't.owner_id', 'v.id')
    .select(columns)
    .where('v.visitor_id', '=', visitorId)
    .where('v.workspace_id', '=', workspaceId)
    .orderBy('t.at', 'desc')
    .limit(most)
    .execute();
  const rows = [...ofVisitor, ...ofVisits].sort(
    (one, other) => other.at - one.at || (one.id < other.id ? 1 : -1),
  );
  const attributes = new Map<string, Told['attributes'][number]>();
  for (const { kind, name, value_json, at } of rows)
    if (kind === 'attribute' && !attributes.has(name))
      attributes.set(name, { name, value: readValue(value_json), at });
  const events = rows
    .filter(({ kind }) => kind === 'event')
    .slice(0, LIMITS.trackedMost)
    .map(({ name, value_json, at }) => ({ name, data: readData(value_json), at }));
  return {
    attributes: [...attributes.values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
    events,
  };
}

const readValue = (json: string): ToldValue => JSON.parse(json);
const readData = (json: string): Told['events'][number]['data'] => JSON.parse(json);

/** What was told of several records of one person: where they differ each value stays, the newest first. */
export function joinTold(parts: readonly Told[]): Told {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const attributes = parts
    .flatMap((part) => part.attributes)
    .sort((one, other) => other.at - one.at)
    .filter(
      ({ name, value }, index, all) =>
        all.findIndex((earlier) => earlier.name === name && earlier.value === value) === index,
    )
    .sort((one, other) => (one.name === other.name ? 0 : one.name < other.name ? -1 : 1));
  const events = parts.flatMap((part) => part.events).sort((one, other) => other.at - one.at);
  return { attributes, events: events.slice(0, LIMITS.trackedMost) };
}
