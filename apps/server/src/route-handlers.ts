import type { AppContext } from './context.ts';
import { accountRoutes } from './features/account/account.routes.ts';
import { boardRoutes } from './features/board/board.routes.ts';
import { operatorRoutes } from './features/operator/operator.routes.ts';
import { presenceEvents } from './features/presence/presence.socket.ts';
import { quickMessageRoutes } from './features/quick-message/quick-message.routes.ts';
import { siteRoutes } from './features/site/site.routes.ts';
import { teamRoutes } from './features/team/team.routes.ts';
import { triggerRoutes } from './features/trigger/trigger.routes.ts';
import { visitEvents, visitRoutes } from './features/visit/visit.routes.ts';
import { visitorRoutes } from './features/visitor/visitor.routes.ts';
import type { RouteHandlers } from './plugins/route-types.ts';
import type { OperatorEventHandlers, VisitorEventHandlers } from './plugins/socket-types.ts';

/*
 * Every route and event of the protocol with its one handler. Once all features are there the three types below lose
 * their `Partial`, and the compiler proves that nothing is missing.
 */

export const routeHandlers = (app: AppContext): Partial<RouteHandlers> => ({
  ...accountRoutes(app),
  ...boardRoutes(app),
  ...operatorRoutes(app),
  ...quickMessageRoutes(app),
  ...siteRoutes(app),
  ...teamRoutes(app),
  ...triggerRoutes(app),
  ...visitRoutes(app),
  ...visitorRoutes(app),
});

export const operatorEvents = (app: AppContext): Partial<OperatorEventHandlers> => ({
  ...presenceEvents(app),
  ...visitEvents(app),
});

export const visitorEvents = (_app: AppContext): Partial<VisitorEventHandlers> => ({});
