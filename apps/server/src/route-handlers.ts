import type { AppContext } from './context.ts';
import { entranceRoutes } from './features/account/account.routes.ts';
import { ownAccountRoutes } from './features/account/own-account.routes.ts';
import { articleRoutes } from './features/article/article.routes.ts';
import { attachmentRoutes } from './features/attachment/attachment.routes.ts';
import { auditRoutes } from './features/audit/audit.routes.ts';
import { blockRoutes } from './features/block/block.routes.ts';
import { boardRoutes } from './features/board/board.routes.ts';
import { callbackRoutes } from './features/callback/callback.routes.ts';
import { conversationRoutes } from './features/conversation/conversation.routes.ts';
import { operatorBlockEvents } from './features/conversation/conversation.block.socket.ts';
import {
  operatorConversationEvents,
  visitorConversationEvents,
} from './features/conversation/conversation.socket.ts';
import {
  operatorTypingEvents,
  visitorTypingEvents,
} from './features/conversation/conversation.typing.socket.ts';
import { operatorHandoverEvents } from './features/conversation/handover/handover.socket.ts';
import { mentionRoutes } from './features/conversation/mention/mention.routes.ts';
import { operatorRoutes } from './features/operator/operator.routes.ts';
import { operatorBeat, visitorBeat } from './features/presence/beat.socket.ts';
import { presenceEvents } from './features/presence/presence.socket.ts';
import { personRoutes } from './features/person/person.routes.ts';
import { privacyRoutes } from './features/privacy/privacy.routes.ts';
import { passedRoutes } from './features/conversation/passed/passed.routes.ts';
import { operatorPromiseEvents } from './features/conversation/promise/promise.socket.ts';
import { draftRoutes } from './features/conversation/draft/draft.routes.ts';
import { playbookRoutes } from './features/playbook/playbook.routes.ts';
import { checklistRoutes } from './features/conversation/checklist/checklist.routes.ts';
import { promiseRoutes } from './features/conversation/promise/promise.routes.ts';
import { pushRoutes } from './features/push/push.routes.ts';
import { quickMessageRoutes } from './features/quick-message/quick-message.routes.ts';
import { sitePrivacyRoutes } from './features/site/site.privacy.routes.ts';
import {
  operatorQuoteEvents,
  visitorQuoteEvents,
} from './features/conversation/conversation.quote.socket.ts';
import { roleLimitsRoutes } from './features/role-limits/role-limits.routes.ts';
import { operatorDiscountEvents } from './features/conversation/conversation.discount.socket.ts';
import { ratingRoutes } from './features/rating/rating.routes.ts';
import { routingRoutes } from './features/routing/routing.routes.ts';
import { operatorRoutingEvents } from './features/conversation/conversation.routing.socket.ts';
import { searchRoutes } from './features/conversation/search/search.routes.ts';
import { siteRoutes } from './features/site/site.routes.ts';
import { teamRoutes } from './features/team/team.routes.ts';
import { toldRoutes } from './features/told/told.routes.ts';
import { transcriptRoutes } from './features/transcript/transcript.routes.ts';
import { triggerRoutes } from './features/trigger/trigger.routes.ts';
import { visitEvents, visitRoutes } from './features/visit/visit.routes.ts';
import { wrapUpRoutes } from './features/conversation/wrap-up/wrap-up.routes.ts';
import { operatorMoodEvents } from './features/conversation/mood.socket.ts';
import { operatorWrapUpEvents } from './features/conversation/wrap-up/wrap-up.socket.ts';
import { visitorRoutes } from './features/visitor/visitor.routes.ts';
import type { RouteHandlers } from './plugins/route-types.ts';
import type { OperatorEventHandlers, VisitorEventHandlers } from './plugins/socket-types.ts';

/*
 * Every route and event of the protocol with its handler: the three types below name every one, so what is missing here
 * does not compile.
 */

export const routeHandlers = (app: AppContext): RouteHandlers => ({
  ...entranceRoutes(app),
  ...ownAccountRoutes(app),
  ...articleRoutes(app),
  ...attachmentRoutes(app),
  ...auditRoutes(app),
  ...blockRoutes(app),
  ...boardRoutes(app),
  ...callbackRoutes(app),
  ...conversationRoutes(app),
  ...operatorRoutes(app),
  ...mentionRoutes(app),
  ...passedRoutes(app),
  ...personRoutes(app),
  ...privacyRoutes(app),
  ...playbookRoutes(app),
  ...promiseRoutes(app),
  ...checklistRoutes(app),
  ...draftRoutes(app),
  ...pushRoutes(app),
  ...quickMessageRoutes(app),
  ...ratingRoutes(app),
  ...roleLimitsRoutes(app),
  ...routingRoutes(app),
  ...searchRoutes(app),
  ...sitePrivacyRoutes(app),
  ...siteRoutes(app),
  ...teamRoutes(app),
  ...toldRoutes(app),
  ...transcriptRoutes(app),
  ...triggerRoutes(app),
  ...visitRoutes(app),
  ...visitorRoutes(app),
  ...wrapUpRoutes(app),
});

export const operatorEvents = (app: AppContext): OperatorEventHandlers => ({
  ...operatorBeat(app),
  ...operatorConversationEvents(app),
  ...operatorPromiseEvents(app),
  ...operatorBlockEvents(app),
  ...operatorDiscountEvents(app),
  ...operatorWrapUpEvents(app),
  ...operatorMoodEvents(app),
  ...operatorTypingEvents(app),
  ...operatorQuoteEvents(app),
  ...operatorHandoverEvents(app),
  ...operatorRoutingEvents(app),
  ...presenceEvents(app),
  ...visitEvents(app),
});

export const visitorEvents = (app: AppContext): VisitorEventHandlers => ({
  ...visitorBeat(app),
  ...visitorConversationEvents(app),
  ...visitorTypingEvents(app),
  ...visitorQuoteEvents(app),
});
