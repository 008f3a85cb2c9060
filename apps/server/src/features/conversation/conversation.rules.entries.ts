import type { Actor } from '@parley/protocol';
import type { ConversationRow } from '../../db/tables.ts';
import type { Author } from '../../event-log/commands.ts';

/** Who stands beside an entry, by the name they have now. */
export const actorOf = (by: Author, conversation: Pick<ConversationRow, 'visitor_name'>): Actor => ({
  kind: by.kind,
  id: by.id,
  name: by.kind === 'operator' ? by.name : conversation.visitor_name,
});

/** Whether this operator may take a waiting conversation. */
export const isOfferedTo = (conversation: ConversationRow, by: Author): boolean =>
  conversation.offered_to === null || conversation.offered_to === by.id;
