import type { AppContext } from './context.ts';
import { accountRoutes } from './features/account/account.routes.ts';
import { presenceEvents } from './features/presence/presence.socket.ts';
import type { RouteHandlers } from './plugins/route-types.ts';
import type { OperatorEventHandlers, VisitorEventHandlers } from './plugins/socket-types.ts';

/*
 * Every route and event of the protocol with its one handler. Once all features are there the three types below lose
 * their `Partial`, and the compiler proves that nothing is missing.
 */

export const routeHandlers = (app: AppContext): Partial<RouteHandlers> => ({
  ...accountRoutes(app),
});

export const operatorEvents = (app: AppContext): Partial<OperatorEventHandlers> => ({
  ...presenceEvents(app),
});

export const visitorEvents = (_app: AppContext): Partial<VisitorEventHandlers> => ({});
