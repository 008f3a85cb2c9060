import type { ConversationId, VisitorId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { Seer } from './conversation.policy.ts';
import { openForOperator, openForVisitor } from './conversation.policy.ts';
import { findConversation } from './conversation.store.ts';

/** Whoever reads something that stands in a conversation. */
export type Reader =
  | { readonly kind: 'visitor'; readonly id: VisitorId }
  | ({ readonly kind: 'operator' } & Seer);

/** Whether this reader may see the conversation as it is now. */
export async function isOpenTo(db: Database, id: ConversationId, reader: Reader): Promise<boolean> {
  const conversation = await findConversation(db, id);
  if (!conversation) return false;
  return reader.kind === 'visitor'
    ? openForVisitor(reader, conversation)
    : openForOperator(reader, conversation);
}
