import { maskNumbers } from '@parley/plain-text';
import type { AppContext } from '../../context.ts';
import type { OperatorEventHandlers, VisitorEventHandlers } from '../../plugins/socket-types.ts';
import { hasJoined } from './handover/handover.ts';
import { openForVisitor } from './conversation.policy.ts';
import { findConversation, findPreviewed } from './conversation.store.ts';
import { audienceOf } from './conversation.views.ts';

/** What is typed passes through and is forgotten: never stored, never logged. */
export const visitorTypingEvents = ({ db, live, now, siteList }: AppContext) =>
  ({
    'typing.preview': async ({ conversationId, text }, { data }) => {
      const conversation = await findPreviewed(db, conversationId, now());
      if (!conversation || !openForVisitor(data.visitor, conversation)) return;
      // Read each time: a visitor or an owner who switches it off means now.
      const site = (await siteList.all()).find(({ id }) => id === data.site.id);
      if (!site?.settings.typingPreview) return;
      // The page hides them too; a page that does not is nobody's excuse.
      const masked = maskNumbers(text);
      live.toAudience(audienceOf(conversation), 'typing.previewed', { conversationId, text: masked });
    },
  }) satisfies Partial<VisitorEventHandlers>;

/** Only who has the conversation, or has joined it, is seen to write in it. */
export const operatorTypingEvents = ({ db, live }: AppContext) =>
  ({
    'typing.show': async ({ conversationId, isTyping }, { data }) => {
      const conversation = await findConversation(db, conversationId);
      if (conversation?.state !== 'open') return;
      const { id } = data.operator;
      if (conversation.operator_id !== id && !hasJoined(conversation, id)) return;
      const operatorName = data.operator.name;
      live.toVisitor(conversation.visitor_id, 'typing.shown', { conversationId, operatorName, isTyping });
    },
  }) satisfies Partial<OperatorEventHandlers>;
