import type { VisitorId, WorkspaceId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Database } from '../../db/connection.ts';
import { askedKeys } from '../../person/record-keys.ts';

/** After every key that begins with the same letters, by the order of bytes. */
const last = '\u{10FFFF}';
const offered = 5;

interface Place {
  readonly key: string;
  readonly id: string;
}

const writePlace = ({ key, id }: Place): string => `${id} ${key}`;
const readPlace = (text: string): Place => {
  const at = text.indexOf(' ');
  return { id: text.slice(0, Math.max(at, 0)), key: text.slice(at + 1) };
};

/** Records that are found by all the words that are asked, by the longest word's order, a page at a time. */
export async function searchRecords(
  db: Database,
  workspaceId: WorkspaceId,
  { query, after }: { readonly query: string; readonly after?: string | undefined },
): Promise<{ ids: VisitorId[]; next: string | null }> {
  const [first, ...others] = askedKeys(query).sort((one, other) => other.length - one.length);
  if (first === undefined) return { ids: [], next: null };
  let found = db
    .selectFrom('visitor_keys as k')
    .select(['k.key', 'k.visitor_id'])
    .distinct()
    .where('k.workspace_id', '=', workspaceId)
    .where('k.key', '>=', first)
    .where('k.key', '<', first + last);
  for (const other of others)
    found = found.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('visitor_keys as o')
          .select('o.key')
          .whereRef('o.visitor_id', '=', 'k.visitor_id')
          .where('o.key', '>=', other)
          .where('o.key', '<', other + last),
      ),
    );
  if (after !== undefined) {
    const { key, id } = readPlace(after);
    found = found.where((eb) =>
      eb(eb.refTuple('k.key', 'k.visitor_id'), '>', eb.tuple(key, id as VisitorId)),
    );
  }
  const rows = await found
    .orderBy('k.key')
    .orderBy('k.visitor_id')
    .limit(LIMITS.listPage + 1)
    .execute();
  const page = rows.slice(0, LIMITS.listPage);
  const end = page.at(-1);
  const next = rows.length > page.length && end ? writePlace({ key: end.key, id: end.visitor_id }) : null;
  return { ids: [...new Set(page.map((row) => row.visitor_id))], next };
}

/** Records with the same address or number as one of these, a few at most. */
export async function findSame(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly VisitorId[],
): Promise<VisitorId[]> {
  const keys = await db
    .selectFrom('visitor_keys')
    .select(['kind', 'key'])
    .where('visitor_id', 'in', ids)
    .where('kind', 'in', ['email', 'phone'])
    .execute();
  const same = new Set<VisitorId>();
  for (const { kind, key } of keys) {
    const rows = await db
      .selectFrom('visitor_keys')
      .select('visitor_id')
      .where('workspace_id', '=', workspaceId)
      .where('key', '=', key)
      .where('kind', '=', kind)
      .where('visitor_id', 'not in', ids)
      .orderBy('visitor_id')
      .limit(offered)
      .execute();
    for (const row of rows) same.add(row.visitor_id);
  }
  return [...same].slice(0, offered);
}
