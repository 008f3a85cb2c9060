import type { PersonRecord, Visitor, VisitorId, VisitorRecord } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { shownFields, sourcesOf } from '../../person/person.rules.ts';
import type { ShownField } from '../../person/person.rules.ts';
import { findGroup } from '../../person/person.store.ts';
import type { ChangedBy } from './visitor.changes.store.ts';
import { findVisitor, readConsent, updateVisitor } from './visitor.people.store.ts';
import type { Person, VisitorChanges } from './visitor.people.store.ts';

/** Records as they are told, whoever they are taken for; in no order. */
export async function findRecords(
  db: Database,
  workspaceId: Person['workspaceId'],
  ids: readonly VisitorId[],
): Promise<VisitorRecord[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('visitors as v')
    .leftJoin('visitor_merges as m', 'm.visitor_id', 'v.id')
    .select(['v.id', 'v.site_id', 'v.name', 'v.email', 'v.phone', 'v.subject', 'v.consent_json', 'v.is_vip'])
    .select(['v.created_at', 'm.person_id'])
    .select((eb) =>
      eb
        .selectFrom('conversations as c')
        .whereRef('c.visitor_id', '=', 'v.id')
        .select(eb.fn.countAll<number>().as('count'))
        .as('conversations'),
    )
    .where('v.workspace_id', '=', workspaceId)
    .where('v.id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    siteId: row.site_id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    subject: row.subject,
    consent: readConsent(row.consent_json),
    isVip: row.is_vip === 1,
    createdAt: row.created_at,
    conversationCount: Number(row.conversations ?? 0),
    personId: row.person_id ?? row.id,
  }));
}

/** A visitor as the team knows them: with everything of all records that it takes for the same person. */
export async function findPerson(db: Database, person: Person): Promise<Visitor | null> {
  const { workspaceId, visitorId } = person;
  const asked = await findVisitor(db, person);
  if (!asked) return null;
  const group = await findGroup(db, visitorId);
  if (group.rows.length === 0) return asked;
  const found = await findRecords(db, workspaceId, group.ids);
  const records = group.ids.flatMap((id): PersonRecord[] => {
    const record = found.find((one) => one.id === id);
    const row = group.rows.find((one) => one.visitor_id === id);
    const merged = row ? { at: row.at, operatorName: row.operator_name, into: row.into_id } : null;
    return record ? [{ ...record, merged }] : [];
  });
  const all = [asked];
  for (const id of group.ids) {
    const one = id === visitorId ? null : await findVisitor(db, { workspaceId, visitorId: id });
    if (one) all.push(one);
  }
  return { ...asked, ...joined(all), ...shownOf(all, sourcesOf(group, records)), records };
}

/** What all records have together; whose answers they are does not matter. */
const joined = (all: readonly Visitor[]) => ({
  answers: all.flatMap(({ answers }) => answers),
  isVip: all.some(({ isVip }) => isVip),
  createdAt: Math.min(...all.map(({ createdAt }) => createdAt)),
  visitCount: sum(all.map(({ visitCount }) => visitCount)),
  conversationCount: sum(all.map(({ conversationCount }) => conversationCount)),
});

/** What is shown of a person, each value with whether the owner's server vouches for it there. */
function shownOf(all: readonly Visitor[], source: Record<ShownField, VisitorId>) {
  const at = (field: ShownField): Visitor | undefined => all.find(({ id }) => id === source[field]);
  const signed = all.find((one) => one.signed !== null)?.signed ?? null;
  const vouched = { name: at('name')?.signed?.name ?? false, email: at('email')?.signed?.email ?? false };
  return {
    name: at('name')?.name ?? null,
    email: at('email')?.email ?? null,
    phone: at('phone')?.phone ?? null,
    signed: signed && { ...signed, ...vouched },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

interface Correction {
  readonly changes: VisitorChanges;
  readonly by: ChangedBy;
}

/** A colleague corrects what is shown of a person: each value is written where it stands, importance in every record. */
export async function changePerson(
  db: Database,
  person: Person,
  { changes, by }: Correction,
): Promise<boolean> {
  const { workspaceId, visitorId } = person;
  const group = await findGroup(db, visitorId);
  if (group.rows.length === 0) return updateVisitor(db, person, { changes, by });
  const source = sourcesOf(group, await findRecords(db, workspaceId, group.ids));
  let isStored = false;
  for (const id of group.ids) {
    const own: VisitorChanges = { ...(changes.is_vip !== undefined && { is_vip: changes.is_vip }) };
    for (const field of shownFields)
      if (source[field] === id && changes[field] !== undefined) own[field] = changes[field];
    if (Object.keys(own).length === 0) continue;
    const stored = await updateVisitor(db, { workspaceId, visitorId: id }, { changes: own, by });
    isStored = isStored || stored;
  }
  return isStored;
}
