import type { z } from 'zod';
import type { routes } from './catalogue.ts';
import type { ANY_ROUTE_ERRORS } from './define.ts';
import type { ErrorCode } from './errors.ts';

type Routes = typeof routes;
export type RouteName = keyof Routes;

type Input<K extends RouteName, Part extends 'params' | 'query' | 'body'> =
  Routes[K] extends Record<Part, infer S extends z.ZodType>
    ? Part extends 'query'
      ? Record<Part, { [Q in keyof z.output<S>]: z.output<S>[Q] }>
      : Record<Part, z.input<S>>
    : unknown;

/** What a caller passes to a route: only the parts it has. */
export type RouteRequest<K extends RouteName> = Input<K, 'params'> & Input<K, 'query'> & Input<K, 'body'>;
export type RouteReply<K extends RouteName> = z.output<Routes[K]['reply']>;
export type RouteErrors<K extends RouteName> = Routes[K] extends {
  errors: readonly (infer C extends ErrorCode)[];
}
  ? C | (typeof ANY_ROUTE_ERRORS)[number]
  : (typeof ANY_ROUTE_ERRORS)[number];
/** The arguments of a function that calls a route: none where the route takes nothing. */
export type RouteArguments<K extends RouteName> = keyof RouteRequest<K> extends never
  ? []
  : [request: RouteRequest<K>];
