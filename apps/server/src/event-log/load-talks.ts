import type { ConversationId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import type { EventRow } from '../db/tables.conversations.ts';
import type { Talk } from '../features/conversation/rules/rules.types.ts';
import { readEntry } from './entry.views.ts';
import type { EntryRow } from './entry.views.ts';
import { entryColumns } from './entry.views.ts';
import type { Command } from './commands.ts';
import type { World } from './world.ts';

/** Of one conversation; more cannot be said while a message may be changed, for whoever writes at the speed of people. */
const mostRows = 500;

/** Loads what was said lately where a command changes something said, or answers it by choosing. */
export async function loadTalks(db: Database, commands: readonly Command[], world: World): Promise<void> {
  const ids = new Set<ConversationId>();
  for (const command of commands) {
    const isAnswer = command.kind === 'message.send' && command.chosen !== undefined;
    const isChange =
      command.kind === 'message.edit' || command.kind === 'message.remove' || command.kind === 'message.link';
    if ((isAnswer || isChange) && command.conversationId !== null) ids.add(command.conversationId);
  }
  for (const id of ids) {
    const rows = await db
      .selectFrom('events')
      .select(entryColumns)
      .where('conversation_id', '=', id)
      .where('kind', 'in', ['message.added', 'message.edited', 'message.linked'])
      .orderBy('position', 'desc')
      .limit(mostRows)
      .execute();
    const talk: Talk = { messages: [], edits: [] };
    for (const row of rows.reverse()) addToTalk(talk, row);
    world.talks.set(id, talk);
  }
}

/** Takes one more entry into what was said; other kinds are not for it. */
export function addToTalk(talk: Talk, row: EntryRow | EventRow): void {
  const { position } = row;
  const { kind, id, at, seq, actor, body } = readEntry(row);
  if (kind === 'message.edited')
    talk.edits.push({ kind, position, messageId: body.messageId, authorId: actor.id });
  if (kind === 'message.linked') talk.edits.push({ kind, position, ...body });
  if (kind === 'message.added' && seq !== null)
    talk.messages.push({ position, seq, id, by: actor.kind, authorId: actor.id, at, body });
}
