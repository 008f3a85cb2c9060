import { DatabaseSync } from 'node:sqlite';

/*
 * A database as it is after years: what one visitor wrote is copied many times, each copy with a visitor and an ended
 * conversation of its own. The columns are taken from the tables, so that a new one needs nothing here.
 */

const MESSAGES_IN_A_CONVERSATION = 100;

/** An id made of a number, in the form of a UUID; `part` keeps those of different tables apart. */
const id = (part: string, number: string): string =>
  `printf('%s-0000-7000-8000-%012x', '${part}', ${number})`;
const visitor = id('aaaaaaaa', 'n.conversation');
const conversation = id('bbbbbbbb', 'n.conversation');

type Changes = Readonly<Record<string, string>>;

const ofVisitor: Changes = {
  id: visitor,
  token_hash: `'t' || n.conversation`,
  last_cursor: `${MESSAGES_IN_A_CONVERSATION}`,
};
const ofConversation: Changes = {
  id: conversation,
  visitor_id: visitor,
  state: `'ended'`,
  ended_at: 't.started_at + 60000',
  ended_by: `'visitor'`,
  last_seq: `${MESSAGES_IN_A_CONVERSATION}`,
  position: `n.base + (n.conversation + 1) * ${MESSAGES_IN_A_CONVERSATION}`,
  visitor_cursor: `${MESSAGES_IN_A_CONVERSATION}`,
};
const ofEvent: Changes = {
  id: id('cccccccc', 'n.event'),
  conversation_id: conversation,
  visitor_id: visitor,
  position: 'n.base + n.event + 1',
  seq: `n.event % ${MESSAGES_IN_A_CONVERSATION} + 1`,
  visitor_cursor: `n.event % ${MESSAGES_IN_A_CONVERSATION} + 1`,
};

function copy(
  file: DatabaseSync,
  table: string,
  { changes, numbers }: { changes: Changes; numbers: string },
) {
  const columns = file.prepare(`select name from pragma_table_info('${table}')`).all();
  const names = columns.map(({ name }) => String(name));
  const values = names.map((name) => changes[name] ?? `t.${name}`);
  const template = table === 'events' ? `kind = 'message.added'` : 'true';
  file.exec(`insert into ${table} (${names.join(', ')})
    select ${values.join(', ')} from (${numbers}) as n,
      (select * from ${table} where ${template} order by rowid limit 1) as t`);
}

/**
 * Fills a database in which one visitor has written one message until there are `messages` more, and returns how many
 * entries its log has then. The server must not run.
 */
export function fillStore(path: string, messages: number): number {
  const file = new DatabaseSync(path);
  try {
    file.exec('pragma synchronous = off; pragma cache_size = -400000; begin');
    const [base] = file.prepare('select max(last_position) as base from workspaces').all();
    const count = (until: number, of: string): string =>
      `with recursive n(number) as (values (0) union all select number + 1 from n where number + 1 < ${until})
       select number as ${of}, ${Number(base?.['base'])} as base`;
    const conversations = `${count(Math.ceil(messages / MESSAGES_IN_A_CONVERSATION), 'conversation')} from n`;
    const events = `${count(messages, 'event')}, number / ${MESSAGES_IN_A_CONVERSATION} as conversation from n`;
    copy(file, 'visitors', { changes: ofVisitor, numbers: conversations });
    copy(file, 'conversations', { changes: ofConversation, numbers: conversations });
    copy(file, 'events', { changes: ofEvent, numbers: events });
    file.exec(
      'update workspaces set last_position = (select max(position) from events where workspace_id = workspaces.id); commit',
    );
    file.exec('pragma wal_checkpoint(truncate)');
    return Number(file.prepare('select count(*) as entries from events').all()[0]?.['entries']);
  } finally {
    file.close();
  }
}
