import { sql } from 'kysely';
import type { ConversationId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { LeftMessageRow } from '../../db/tables.ts';

/** Notes the newest address of a conversation; a receipt is remembered as long as the address is the same. */
export async function noteLeftMessage(
  db: Database,
  row: Omit<LeftMessageRow, 'receipt_at' | 'mail_after' | 'mail_tries'>,
): Promise<LeftMessageRow> {
  return db
    .insertInto('left_messages')
    .values({ ...row, receipt_at: null, mail_after: 0, mail_tries: 0 })
    .onConflict((conflict) =>
      conflict.column('conversation_id').doUpdateSet((eb) => ({
        email: eb.ref('excluded.email'),
        locale: eb.ref('excluded.locale'),
        time_zone: eb.ref('excluded.time_zone'),
        page_url: eb.ref('excluded.page_url'),
        // What did not reach one address is tried anew at the next.
        mail_after: 0,
        mail_tries: 0,
        receipt_at: eb
          .case()
          .when('left_messages.email', '=', eb.ref('excluded.email'))
          .then(eb.ref('left_messages.receipt_at'))
          .else(null)
          .end(),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Of several who want to send the receipt, one may. */
export async function claimReceipt(db: Database, id: ConversationId, at: number): Promise<boolean> {
  const row = await db
    .updateTable('left_messages')
    .set({ receipt_at: at })
    .where('conversation_id', '=', id)
    .where('receipt_at', 'is', null)
    .executeTakeFirst();
  return row.numUpdatedRows > 0n;
}

/** How many receipts went to this address lately, whoever asked for them. */
export async function countReceipts(db: Database, email: string, since: number): Promise<number> {
  const row = await db
    .selectFrom('left_messages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('email', '=', email)
    .where('receipt_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type Due = LeftMessageRow & { readonly last_seq: number };

/**
 * Conversations with answers that reached no tab of the visitor: the newest message of an operator lies beyond what was delivered
 * and what was mailed, and is older than `before`, so that a tab that is there had its chance. Whose mail is not to be tried yet
 * stands in nobody's way. Of what was left before `since` no answer is mailed any more.
 */
export async function findUnreached(
  db: Database,
  { now, before, since }: { readonly now: number; readonly before: number; readonly since: number },
): Promise<Due[]> {
  return db
    .selectFrom('left_messages as l')
    .innerJoin('conversations as c', 'c.id', 'l.conversation_id')
    .selectAll('l')
    .select('c.last_seq')
    .where('l.left_at', '>=', since)
    .where('l.mail_after', '<=', now)
    .where('c.last_message_by', '=', 'operator')
    .where('c.last_message_at', '<=', before)
    .whereRef('c.last_seq', '>', 'l.mailed_seq')
    .whereRef('c.last_seq', '>', 'c.visitor_delivered_seq')
    .orderBy('l.left_at')
    .limit(50)
    .execute();
}

/** The operators' words after what was delivered or mailed, in order. Taken back ones are not among them. */
export async function findAnswers(
  db: Database,
  row: LeftMessageRow,
): Promise<{ readonly seq: number; readonly name: string | null; readonly text: string }[]> {
  const { visitor_delivered_seq: delivered } = await db
    .selectFrom('conversations')
    .select('visitor_delivered_seq')
    .where('id', '=', row.conversation_id)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('events')
    .select(['seq', 'actor_name', 'body_json'])
    .where('conversation_id', '=', row.conversation_id)
    .where('seq', '>', Math.max(delivered, row.mailed_seq))
    .where('kind', '=', 'message.added')
    .where('actor_kind', '=', 'operator')
    .where(sql<boolean>`body_json not like '%"removedAt":%'`)
    .orderBy('seq')
    .limit(50)
    .execute();
  return rows.flatMap(({ seq, actor_name: name, body_json }) => {
    const body: unknown = JSON.parse(body_json);
    const text = typeof body === 'object' && body !== null && 'text' in body ? body.text : '';
    return seq === null || typeof text !== 'string' ? [] : [{ seq, name, text }];
  });
}

/** Of several who want to send the next answer, one may, until `until`; false for the others. */
export async function claimMail(
  db: Database,
  { conversation_id, mailed_seq, mail_tries, mail_after }: LeftMessageRow,
  until: number,
): Promise<boolean> {
  const row = await db
    .updateTable('left_messages')
    .set({ mail_after: until, mail_tries: mail_tries + 1 })
    .where('conversation_id', '=', conversation_id)
    .where('mailed_seq', '=', mailed_seq)
    .where('mail_after', '=', mail_after)
    .executeTakeFirst();
  return row.numUpdatedRows > 0n;
}

/** Up to there nothing is to be mailed any more. */
export async function noteMailed(db: Database, id: ConversationId, seq: number): Promise<void> {
  await db
    .updateTable('left_messages')
    .set({ mailed_seq: seq, mail_after: 0, mail_tries: 0 })
    .where('conversation_id', '=', id)
    .where('mailed_seq', '<', seq)
    .execute();
}
