import { sql, type Kysely } from 'kysely';

/** Files of messages. Those without a message were uploaded and not sent; those with `removed_at` wait to be deleted from disk. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table attachments (
    id text not null primary key,
    workspace_id text not null,
    site_id text,
    uploader_kind text not null,
    uploader_id text not null,
    conversation_id text,
    message_id text,
    file_key text not null,
    upload_hash text not null,
    name text not null,
    mime text not null,
    kind text not null,
    bytes bigint not null,
    width integer,
    height integer,
    created_at bigint not null,
    removed_at bigint
  )`.execute(db);
  await sql`create index attachments_of_uploader on attachments (uploader_id, created_at)`.execute(db);
  await sql`create index attachments_of_conversation on attachments (conversation_id)`.execute(db);
  await sql`create index attachments_of_message on attachments (message_id)`.execute(db);
  await sql`create index attachments_of_site on attachments (site_id)`.execute(db);
  await sql`create index attachments_unsent on attachments (created_at) where message_id is null`.execute(db);
  await sql`create index attachments_removed on attachments (removed_at) where removed_at is not null`.execute(
    db,
  );
}
