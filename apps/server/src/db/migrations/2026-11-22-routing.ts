import { sql, type Kysely } from 'kysely';

/** Offers to those who have room, what is on hold, pauses with a reason, and how apt people are for their teams. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of [
    'offer_until bigint',
    'offer_because text',
    'asked_json text',
    'held_at bigint',
    'held_until bigint',
  ])
    await sql`alter table conversations add column ${sql.raw(column)}`.execute(db);
  await sql`alter table teams add column routing_json text`.execute(db);
  await sql`alter table team_members add column weight integer not null default 5`.execute(db);
  await sql`alter table operators add column pause_json text`.execute(db);
  await sql`alter table operators add column asked_at bigint`.execute(db);
  for (const column of ['offer_until', 'held_until'])
    await sql`create index ${sql.raw(`conversations_by_${column}`)} on conversations (${sql.raw(column)})
      where ${sql.raw(column)} is not null`.execute(db);
}
