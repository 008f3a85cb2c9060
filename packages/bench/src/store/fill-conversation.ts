import { DatabaseSync } from 'node:sqlite';

/** Every so manieth message is the operator's. */
const OPERATORS_TURN = 3;

/**
 * Writes so many messages into a conversation that has one, as if they had been exchanged in it: visitor and operator, short and
 * long. The columns are taken from the tables. The server must not run.
 */
export function fillConversation(path: string, conversationId: string, messages: number): void {
  const file = new DatabaseSync(path);
  try {
    file.exec('pragma synchronous = off; begin');
    const names = file
      .prepare(`select name from pragma_table_info('events')`)
      .all()
      .map(({ name }) => String(name));
    const isOperator = `number % ${OPERATORS_TURN} = 0`;
    const values: Readonly<Record<string, string>> = {
      id: `printf('dddddddd-0000-7000-8000-%012x', number)`,
      position: 'w.last_position + number',
      seq: 'c.last_seq + number',
      visitor_cursor: 'v.last_cursor + number',
      actor_kind: `case when ${isOperator} then 'operator' else t.actor_kind end`,
      actor_id: `case when ${isOperator} then o.id else t.actor_id end`,
      actor_name: `case when ${isOperator} then o.name else t.actor_name end`,
      body_json: `json_set(t.body_json, '$.text', printf('No. %d', number) || substr(' and some more words, as people write them when they have to say what is wrong and since when it has been so, which order it was, and what they have tried already', 1, 7 + (number * 37) % 150))`,
    };
    file
      .prepare(
        `with recursive n(number) as (values (1) union all select number + 1 from n where number < ${messages})
         insert into events (${names.join(', ')})
         select ${names.map((name) => values[name] ?? `t.${name}`).join(', ')} from n,
           (select * from events where conversation_id = ? and kind = 'message.added' limit 1) as t
           join conversations as c on c.id = t.conversation_id
           join visitors as v on v.id = t.visitor_id
           join workspaces as w on w.id = t.workspace_id
           join (select id, name, workspace_id from operators limit 1) as o on o.workspace_id = w.id`,
      )
      .run(conversationId);
    const ofEvents = (column: string): string =>
      `(select max(${column}) from events where conversation_id = conversations.id)`;
    file
      .prepare(
        `update conversations set last_seq = ${ofEvents('seq')}, position = ${ofEvents('position')},
           visitor_cursor = ${ofEvents('visitor_cursor')} where id = ?`,
      )
      .run(conversationId);
    file.exec(`update visitors set last_cursor = max(last_cursor,
        (select coalesce(max(visitor_cursor), 0) from events where events.visitor_id = visitors.id));
      update workspaces set last_position = (select max(position) from events where workspace_id = workspaces.id);
      commit; pragma wal_checkpoint(truncate)`);
  } finally {
    file.close();
  }
}
