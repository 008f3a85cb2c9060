import type { TimelineEvent } from '@parley/protocol';
import type { AppContext } from '../../context.ts';
import type { Database } from '../../db/connection.ts';
import { fail, ok } from '../../outcome.ts';
import type { OperatorEventHandlers, VisitorEventHandlers } from '../../plugins/socket-types.ts';
import { openForVisitor } from './conversation.policy.ts';
import { findConversation } from './conversation.store.ts';
import { audienceOf } from './conversation.views.ts';
import { entryColumns, readEntry } from '../../event-log/entry.views.ts';

type Message = Pick<Extract<TimelineEvent, { kind: 'message.added' }>, 'conversationId' | 'id'>;

/** A visitor's page shows something only to whoever talks with them: the one who has the conversation. */
export const operatorQuoteEvents = ({ db, live }: AppContext) =>
  ({
    'quote.show': async ({ conversationId, messageId }, { data }) => {
      const conversation = await findConversation(db, conversationId);
      if (
        conversation?.workspace_id !== data.operator.workspaceId ||
        conversation.state !== 'open' ||
        conversation.operator_id !== data.operator.id
      )
        return fail('conversation_unknown');
      // What is looked for stands in the log; an operator cannot have a page searched for words of their own.
      const quote = await findQuote(db, { conversationId, id: messageId });
      if (!quote) return fail('not_found');
      live.toVisitor(conversation.visitor_id, 'quote.wanted', { conversationId, messageId, quote });
      return ok({});
    },
  }) satisfies Partial<OperatorEventHandlers>;

export const visitorQuoteEvents = ({ db, live }: AppContext) =>
  ({
    'quote.report': async ({ conversationId, messageId, outcome }, { data }) => {
      const conversation = await findConversation(db, conversationId);
      if (!conversation || !openForVisitor(data.visitor, conversation)) return;
      live.toAudience(audienceOf(conversation), 'quote.reported', { conversationId, messageId, outcome });
    },
  }) satisfies Partial<VisitorEventHandlers>;

async function findQuote(db: Database, { conversationId, id }: Message) {
  const row = await db
    .selectFrom('events')
    .select(entryColumns)
    .where('conversation_id', '=', conversationId)
    .where('id', '=', id)
    .where('kind', '=', 'message.added')
    .executeTakeFirst();
  const entry = row && readEntry(row);
  return entry?.kind === 'message.added' ? entry.body.quote : undefined;
}
