import type { AttachmentId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { AttachmentRow } from '../../db/tables.ts';
import type { OperatorCaller } from '../account/session.store.ts';
import { openForOperator, openForVisitor } from '../conversation/conversation.policy.ts';
import { findConversation } from '../conversation/conversation.store.ts';
import type { VisitorCaller } from '../visitor/visitor.store.ts';
import { findAttachment } from './attachment.store.ts';

export type Reader =
  | ({ readonly kind: 'visitor' } & Pick<VisitorCaller, 'id'>)
  | ({ readonly kind: 'operator' } & Pick<OperatorCaller, 'id' | 'workspaceId' | 'role' | 'teamIds'>);

/**
 * The file, if this reader may have it now: sent ones by the policy of their conversation, unsent ones whoever uploaded
 * them. Asked for each read; there is no other way to a file.
 */
export async function findReadable(
  db: Database,
  id: AttachmentId,
  reader: Reader,
): Promise<AttachmentRow | null> {
  const file = await findAttachment(db, id);
  if (!file) return null;
  if (file.conversation_id === null)
    return file.uploader_kind === reader.kind && file.uploader_id === reader.id ? file : null;
  const conversation = await findConversation(db, file.conversation_id);
  if (!conversation) return null;
  const isOpen =
    reader.kind === 'visitor' ? openForVisitor(reader, conversation) : openForOperator(reader, conversation);
  return isOpen ? file : null;
}
