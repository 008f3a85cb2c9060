import type { OperatorId, VisitorChange, VisitorId, WorkspaceId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { VisitorRow } from '../../db/tables.visitors.ts';

/** Who changed it, and when. */
export interface ChangedBy {
  readonly id: OperatorId;
  readonly name: string;
  readonly at: number;
  readonly newId: () => string;
}

interface Person {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
}

type Kept = Pick<VisitorRow, 'name' | 'email' | 'phone' | 'is_vip'>;
const columns = { name: 'name', email: 'email', phone: 'phone', vip: 'is_vip' } as const;
const fields = Object.keys(columns) as (keyof typeof columns)[];

const wordsOf = (value: string | number | null): string | null => (value === null ? null : String(value));

/** Keeps what stood there before, with the name of who changed it. */
export async function noteChanges(
  db: Database,
  { workspaceId, visitorId }: Person,
  { before, written, by }: { before: Kept; written: Partial<Kept>; by: ChangedBy },
): Promise<void> {
  const rows = fields.flatMap((field) => {
    const after = written[columns[field]];
    const was = before[columns[field]];
    if (after === undefined || after === was) return [];
    return {
      id: by.newId(),
      workspace_id: workspaceId,
      visitor_id: visitorId,
      at: by.at,
      operator_id: by.id,
      operator_name: by.name,
      field,
      before: wordsOf(was),
      after: wordsOf(after),
    };
  });
  if (rows.length > 0) await db.insertInto('visitor_changes').values(rows).execute();
}

/** The newest changes of these records, newest first. */
export async function findChanges(
  db: Database,
  workspaceId: WorkspaceId,
  visitorIds: readonly VisitorId[],
): Promise<VisitorChange[]> {
  const rows = await db
    .selectFrom('visitor_changes')
    .select(['at', 'operator_name', 'field', 'before', 'after'])
    .where('visitor_id', 'in', visitorIds)
    .where('workspace_id', '=', workspaceId)
    .orderBy('at', 'desc')
    .limit(LIMITS.listPage)
    .execute();
  return rows.map(({ operator_name: operatorName, ...change }) => ({ ...change, operatorName }));
}

/** True where a colleague has changed something. */
export async function wasChanged(
  db: Database,
  workspaceId: WorkspaceId,
  visitorIds: readonly VisitorId[],
): Promise<boolean> {
  const row = await db
    .selectFrom('visitor_changes')
    .select('id')
    .where('visitor_id', 'in', visitorIds)
    .where('workspace_id', '=', workspaceId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
