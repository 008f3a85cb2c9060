import { conversationEvents } from './events/conversation.events.ts';
import { messageEvents } from './events/message.events.ts';
import { presenceEvents } from './events/presence.events.ts';
import { typingEvents } from './events/typing.events.ts';
import { accountRoutes } from './routes/account.routes.ts';
import { operatorRoutes } from './routes/operator.routes.ts';
import { settingsRoutes } from './routes/settings.routes.ts';
import { visitorRoutes } from './routes/visitor.routes.ts';

/** The whole contract: every socket event and every HTTP route. */
export const events = { ...messageEvents, ...typingEvents, ...conversationEvents, ...presenceEvents };
export const routes = { ...visitorRoutes, ...accountRoutes, ...operatorRoutes, ...settingsRoutes };
