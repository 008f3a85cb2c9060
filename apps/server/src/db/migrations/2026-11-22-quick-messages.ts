import { sql, type Kysely } from 'kysely';

/** Quick messages in several languages, in folders, of one's own, with whoever keeps them current. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run("alter table quick_messages add column variants_json text not null default '{}'");
  await run("alter table quick_messages add column used_for text not null default ''");
  await run("alter table quick_messages add column folder text not null default ''");
  await run("alter table quick_messages add column personal_to text not null default ''");
  await run('alter table quick_messages add column owner_id text');
  await run('alter table quick_messages add column review_at bigint');
  await run('drop index quick_messages_by_shortcode');
  await run(
    'create unique index quick_messages_by_shortcode on quick_messages (workspace_id, personal_to, shortcode)',
  );
}
