import type { Actor, Attachment } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { Author, SystemAuthor } from '../../../event-log/commands.ts';

/** Who stands beside an entry, by the name they have now. */
export const actorOf = (
  by: Author | SystemAuthor,
  conversation: Pick<ConversationRow, 'visitor_name'>,
): Actor => ({
  kind: by.kind,
  id: by.id,
  name: { visitor: conversation.visitor_name, operator: 'name' in by ? by.name : null, system: null }[
    by.kind
  ],
});

/** Whether this operator may take a waiting conversation. */
export const isOfferedTo = (conversation: ConversationRow, by: Author): boolean =>
  conversation.offered_to === null || conversation.offered_to === by.id;

/** A message in one line, for lists: its words, or the names of its files. */
export const lineOf = ({ text, attachments }: { text: string; attachments: readonly Attachment[] }): string =>
  text || `📎 ${attachments.map(({ name }) => name).join(', ')}`;
