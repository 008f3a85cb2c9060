import { MergeChoices } from '@parley/protocol';
import type { VisitorId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import type { VisitorMergeRow, VisitorRow } from '../db/tables.visitors.ts';
import { sourcesOf } from './person.rules.ts';
import type { Group } from './person.rules.ts';

type Standing = Pick<VisitorRow, 'name' | 'is_vip'>;

interface MergedGroup extends Group {
  readonly rows: readonly VisitorMergeRow[];
}

/** The records that the team takes for the same person as this one; itself alone where nobody has merged it. */
export async function findGroup(db: Database, id: VisitorId): Promise<MergedGroup> {
  const own = await db
    .selectFrom('visitor_merges')
    .select('person_id')
    .where('visitor_id', '=', id)
    .executeTakeFirst();
  const kept = own?.person_id ?? id;
  const rows = await db
    .selectFrom('visitor_merges')
    .selectAll()
    .where('person_id', '=', kept)
    .orderBy('at')
    .orderBy('visitor_id')
    .execute();
  const merges = rows.map((row) => ({ ...row, choices: MergeChoices.parse(JSON.parse(row.choices_json)) }));
  return { ids: [kept, ...rows.map((row) => row.visitor_id)], merges, rows };
}

/** As who a visitor stands in the team's lists: by the name that is shown of the person, important if one record is. */
async function findStanding(db: Database, id: VisitorId): Promise<Standing | null> {
  const group = await findGroup(db, id);
  if (group.merges.length === 0) return null;
  const records = await db
    .selectFrom('visitors')
    .select(['id', 'name', 'email', 'phone', 'is_vip'])
    .where('id', 'in', group.ids)
    .execute();
  const source = sourcesOf(group, records).name;
  return {
    name: records.find((record) => record.id === source)?.name ?? null,
    is_vip: records.some((record) => record.is_vip === 1) ? 1 : 0,
  };
}

/** Takes records that are deleted out of their persons; the others stay one, and the first of them is the kept one then. */
export async function leavePersons(db: Database, ids: readonly VisitorId[]): Promise<VisitorId[]> {
  const concerned = await db
    .selectFrom('visitor_merges')
    .select('person_id')
    .distinct()
    .where(({ or, eb }) => or([eb('visitor_id', 'in', ids), eb('person_id', 'in', ids)]))
    .execute();
  const left: VisitorId[] = [];
  for (const { person_id } of concerned) left.push(...(await leavePerson(db, person_id, ids)));
  return left;
}

async function leavePerson(
  db: Database,
  personId: VisitorId,
  gone: readonly VisitorId[],
): Promise<VisitorId[]> {
  const { ids, rows } = await findGroup(db, personId);
  const staying = ids.filter((id) => !gone.includes(id));
  await db.deleteFrom('visitor_merges').where('person_id', '=', personId).execute();
  const [kept, ...others] = staying;
  if (kept === undefined) return [];
  const intoOf = (id: VisitorId): VisitorId => {
    const into = rows.find((row) => row.visitor_id === id)?.into_id;
    if (into === undefined) return kept;
    return staying.includes(into) ? into : intoOf(into);
  };
  const moved = others.flatMap((id) => {
    const row = rows.find((one) => one.visitor_id === id);
    return row ? [{ ...row, person_id: kept, into_id: intoOf(id) }] : [];
  });
  if (moved.length > 0) await db.insertInto('visitor_merges').values(moved).execute();
  return staying;
}

/** The same of many visitors; those who stand for themselves are left out. */
export async function findStandings(
  db: Database,
  ids: readonly VisitorId[],
): Promise<Map<VisitorId, Standing>> {
  const standings = new Map<VisitorId, Standing>();
  if (ids.length === 0) return standings;
  const rows = await db
    .selectFrom('visitor_merges')
    .select(['visitor_id', 'person_id'])
    .where(({ or, eb }) => or([eb('visitor_id', 'in', ids), eb('person_id', 'in', ids)]))
    .execute();
  const merged = new Set(rows.flatMap((row) => [row.visitor_id, row.person_id]));
  for (const id of ids) {
    const standing = merged.has(id) ? await findStanding(db, id) : null;
    if (standing) standings.set(id, standing);
  }
  return standings;
}
