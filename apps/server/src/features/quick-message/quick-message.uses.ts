import { LIMITS } from '@parley/protocol/limits';
import type { QuickMessageId } from '@parley/protocol';
import { padded } from '../../db/bulk.ts';
import type { Database } from '../../db/connection.ts';
import type { QuickMessageUseRow } from '../../db/tables.quick-messages.ts';
import type { Stored } from '../../event-log/entry.ts';
import { changedPercent } from '../../rules/changed-words.ts';
import { readVariants } from './quick-message.store.ts';

interface Sent extends Omit<QuickMessageUseRow, 'changed_percent'> {
  readonly text: string;
}

function sentOf({ entry, row }: Stored): Sent | null {
  if (entry.kind !== 'message.added' || entry.actor.kind !== 'operator') return null;
  const { quickMessageId, text } = entry.body;
  const { conversation_id, workspace_id, at } = row;
  if (quickMessageId === null || entry.actor.id === null) return null;
  const ids = { message_id: entry.id, quick_message_id: quickMessageId, operator_id: entry.actor.id };
  return { ...ids, conversation_id, workspace_id, at, text };
}

/**
 * Notes which of the messages that are being stored are uses of quick messages, in their transaction: what is counted is what
 * was stored. A sender names the quick message; that its words are in the message, and that they may have it, is seen here.
 */
export async function settleUses(db: Database, stored: readonly Stored[]): Promise<void> {
  const sent = stored.map(sentOf).filter((one) => one !== null);
  if (sent.length > 0) await noteUses(db, sent);
  for (const { entry, row } of stored)
    if (entry.kind === 'message.removed' && entry.actor.kind === 'operator')
      await db
        .deleteFrom('quick_message_uses')
        .where('conversation_id', '=', row.conversation_id)
        .where('operator_id', '=', entry.actor.id ?? '')
        .where('message_id', '=', entry.body.messageId)
        .execute();
}

async function noteUses(db: Database, sent: readonly Sent[]): Promise<void> {
  const ids = [...new Set(sent.map((one) => one.quick_message_id))];
  const known = await db
    .selectFrom('quick_messages')
    .select(['id', 'workspace_id', 'text', 'variants_json', 'personal_to'])
    .where('id', 'in', padded<QuickMessageId>(ids))
    .execute();
  for (const { text, ...use } of sent) {
    const quick = known.find(({ id }) => id === use.quick_message_id);
    if (quick?.workspace_id !== use.workspace_id) continue;
    if (quick.personal_to !== '' && quick.personal_to !== use.operator_id) continue;
    const percent = changedPercent(text, [quick.text, ...Object.values(readVariants(quick))]);
    if (percent > LIMITS.quickMessageChangedPercent) continue;
    await db
      .insertInto('quick_message_uses')
      .values({ ...use, changed_percent: percent })
      .execute();
  }
}
