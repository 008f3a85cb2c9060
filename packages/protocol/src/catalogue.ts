import { blockEvents } from './events/block.events.ts';
import { conversationEvents } from './events/conversation.events.ts';
import { discountEvents } from './events/discount.events.ts';
import { messageEvents } from './events/message.events.ts';
import { moodEvents } from './events/mood.events.ts';
import { presenceEvents } from './events/presence.events.ts';
import { privacyEvents } from './events/privacy.events.ts';
import { promiseEvents } from './events/promise.events.ts';
import { quoteEvents } from './events/quote.events.ts';
import { typingEvents } from './events/typing.events.ts';
import { wrapUpEvents } from './events/wrap-up.events.ts';
import { accountRoutes } from './routes/account.routes.ts';
import { articleRoutes } from './routes/article.routes.ts';
import { attachmentRoutes } from './routes/attachment.routes.ts';
import { blockRoutes } from './routes/block.routes.ts';
import { callbackRoutes } from './routes/callback.routes.ts';
import { checklistRoutes } from './routes/checklist.routes.ts';
import { draftRoutes } from './routes/draft.routes.ts';
import { goalRoutes } from './routes/goal.routes.ts';
import { limitsRoutes } from './routes/limits.routes.ts';
import { mentionRoutes } from './routes/mention.routes.ts';
import { operatorRoutes } from './routes/operator.routes.ts';
import { personRoutes } from './routes/person.routes.ts';
import { privacyRoutes } from './routes/privacy.routes.ts';
import { playbookRoutes } from './routes/playbook.routes.ts';
import { promiseRoutes } from './routes/promise.routes.ts';
import { pushRoutes } from './routes/push.routes.ts';
import { quickMessageRoutes } from './routes/quick-message.routes.ts';
import { ratingRoutes } from './routes/rating.routes.ts';
import { searchRoutes } from './routes/search.routes.ts';
import { routingRoutes } from './routes/routing.routes.ts';
import { settingsRoutes } from './routes/settings.routes.ts';
import { toldRoutes } from './routes/told.routes.ts';
import { visitorRoutes } from './routes/visitor.routes.ts';
import { wrapUpRoutes } from './routes/wrap-up.routes.ts';

/** The whole contract: every socket event and every HTTP route. */
export const events = {
  ...messageEvents,
  ...typingEvents,
  ...conversationEvents,
  ...presenceEvents,
  ...privacyEvents,
  ...quoteEvents,
  ...promiseEvents,
  ...discountEvents,
  ...blockEvents,
  ...wrapUpEvents,
  ...moodEvents,
};
export const routes = {
  ...visitorRoutes,
  ...accountRoutes,
  ...operatorRoutes,
  ...mentionRoutes,
  ...searchRoutes,
  ...settingsRoutes,
  ...quickMessageRoutes,
  ...pushRoutes,
  ...articleRoutes,
  ...attachmentRoutes,
  ...personRoutes,
  ...privacyRoutes,
  ...ratingRoutes,
  ...toldRoutes,
  ...callbackRoutes,
  ...promiseRoutes,
  ...checklistRoutes,
  ...draftRoutes,
  ...routingRoutes,
  ...blockRoutes,
  ...limitsRoutes,
  ...playbookRoutes,
  ...wrapUpRoutes,
  ...goalRoutes,
};
