import type { ErrorCode, Result, RouteErrors, RouteName, RouteReply, routes } from '@parley/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { FileReply } from './file-reply.ts';
import type { OperatorCaller } from '../features/account/session.store.ts';
import type { SiteRecord } from '../features/site/site.store.ts';
import type { VisitorCaller } from '../features/visitor/visitor.store.ts';

type Routes = typeof routes;

type Part<K extends RouteName, P extends 'params' | 'query' | 'body'> =
  Routes[K] extends Record<P, infer Schema extends z.ZodType>
    ? Readonly<Record<P, z.output<Schema>>>
    : unknown;

/** Who asks. Routes of a site have checked the key and the page's origin; `as` has checked token, session and role. */
type Caller<K extends RouteName> = K extends `${string} /v1/sites/:siteKey${string}`
  ? { readonly site: SiteRecord }
  : Routes[K]['as'] extends 'anyone'
    ? unknown
    : Routes[K]['as'] extends 'visitor'
      ? { readonly visitor: VisitorCaller; readonly site: SiteRecord }
      : { readonly operator: OperatorCaller };

/** What a handler gets: the parts of the request after parsing, who asks, and the raw exchange for cookies and headers. */
export type RouteInput<K extends RouteName> = Part<K, 'params'> &
  Part<K, 'query'> &
  Part<K, 'body'> &
  Caller<K> & { readonly http: FastifyRequest; readonly reply: FastifyReply };

type Replied<K extends RouteName> = Routes[K] extends { readonly givesFile: true }
  ? FileReply
  : RouteReply<K>;

/** Answers one route of the protocol with its reply, or with an error that the route declares. */
export type RouteHandler<K extends RouteName> = (
  input: RouteInput<K>,
) => Promise<Result<Replied<K>, Extract<RouteErrors<K>, ErrorCode>>>;

/** A feature exports some of these; the server needs every one. */
export type RouteHandlers = { readonly [K in RouteName]: RouteHandler<K> };
