import type { Invitation, InvitationId, InvitationState, VisitId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { InvitationRow } from '../../db/tables.visitors.ts';
import { firstName } from '../../rules/first-name.ts';

const columns = [
  'id',
  'workspace_id',
  'visit_id',
  'trigger_id',
  'operator_id',
  'text',
  'state',
  'created_at',
  'changed_at',
] as const satisfies readonly (keyof InvitationRow)[];

/** Inserts it unless the id is known, and answers with what stands under the id afterwards. */
export async function insertInvitation(db: Database, invitation: InvitationRow): Promise<InvitationRow> {
  await db
    .insertInto('invitations')
    .values(invitation)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const { id } = invitation;
  return db.selectFrom('invitations').select(columns).where('id', '=', id).executeTakeFirstOrThrow();
}

export async function findInvitation(db: Database, id: InvitationId): Promise<InvitationRow | null> {
  return (await db.selectFrom('invitations').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Moves an invitation on; a late or repeated report never takes it back. */
export async function moveInvitation(
  db: Database,
  {
    id,
    state,
    at,
  }: { readonly id: InvitationId; readonly state: Exclude<InvitationState, 'sent'>; readonly at: number },
): Promise<void> {
  const before = {
    shown: ['sent'],
    dismissed: ['sent', 'shown'],
    answered: ['sent', 'shown', 'dismissed'],
  } as const;
  await db
    .updateTable('invitations')
    .set({ state, changed_at: at })
    .where('id', '=', id)
    .where('state', 'in', before[state])
    .execute();
}

/** The newest invitation by hand that each of these visits has not shown yet. */
export async function findUnshown(
  db: Database,
  visitIds: readonly VisitId[],
): Promise<Map<VisitId, Invitation>> {
  if (visitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('invitations as i')
    .leftJoin('operators as o', 'o.id', 'i.operator_id')
    .select(['i.id', 'i.visit_id', 'i.text', 'o.name'])
    .where('i.visit_id', 'in', visitIds)
    .where('i.state', '=', 'sent')
    .orderBy('i.created_at')
    .execute();
  return new Map(
    rows.map(({ id, visit_id, text, name }) => [
      visit_id,
      { id, text, operatorName: name === null ? null : firstName(name) },
    ]),
  );
}
