import type { Kysely } from 'kysely';

/** Whose answers may have to go by mail, and how often an address was written to, without reading all that were ever left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('left_messages_by_time').on('left_messages').column('left_at').execute();
  await db.schema
    .createIndex('left_messages_by_address')
    .on('left_messages')
    .columns(['email', 'receipt_at'])
    .execute();
}
