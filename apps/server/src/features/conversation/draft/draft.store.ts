import { Draft } from '@parley/protocol';
import type { CommandId, ConversationId, KeptDraft } from '@parley/protocol';
import type { Database } from '../../../db/connection.ts';
import type { Seer } from '../conversation.policy.ts';
import { isOpenFor } from '../conversation.sight.ts';

interface Row {
  readonly conversation_id: ConversationId;
  readonly version: CommandId;
  readonly draft_json: string;
}

const toKept = ({ conversation_id: conversationId, version, draft_json }: Row): KeptDraft => ({
  conversationId,
  version,
  draft: Draft.parse(JSON.parse(draft_json)),
});

/** Own drafts in conversations that may be seen now. */
export async function findDrafts(db: Database, operator: Seer): Promise<KeptDraft[]> {
  const rows = await db
    .selectFrom('operator_drafts as d')
    .innerJoin('conversations as c', 'c.id', 'd.conversation_id')
    .select(['d.conversation_id', 'd.version', 'd.draft_json'])
    .where('d.operator_id', '=', operator.id)
    .where((eb) => isOpenFor(eb, operator))
    .execute();
  return rows.map(toKept);
}

interface Writing {
  readonly conversationId: ConversationId;
  readonly base: CommandId | null;
  readonly version: CommandId;
  readonly draft: Draft | null;
}

/** Keeps or forgets a draft; answers with what stands there where another browser has written since, and then stores nothing. */
export function writeDraft(
  db: Database,
  operator: Seer,
  { conversationId, base, version, draft }: Writing,
): Promise<KeptDraft | null> {
  return db.transaction().execute(async (transaction) => {
    const of = { operator_id: operator.id, conversation_id: conversationId };
    // Takes the conversation's row: an erasure either waits, or has deleted it before.
    const held = await transaction
      .updateTable('conversations')
      .set((eb) => ({ last_at: eb.ref('last_at') }))
      .where('id', '=', conversationId)
      .returning('id')
      .executeTakeFirst();
    if (!held) return null;
    const row = await transaction
      .selectFrom('operator_drafts')
      .select(['conversation_id', 'version', 'draft_json'])
      .where('operator_id', '=', operator.id)
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst();
    if (row && row.version !== base && row.version !== version) return toKept(row);
    await transaction
      .deleteFrom('operator_drafts')
      .where('operator_id', '=', operator.id)
      .where('conversation_id', '=', conversationId)
      .execute();
    if (draft)
      await transaction
        .insertInto('operator_drafts')
        .values({ ...of, workspace_id: operator.workspaceId, version, draft_json: JSON.stringify(draft) })
        .execute();
    return null;
  });
}
