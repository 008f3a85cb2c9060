import cors from '@fastify/cors';
import { LIMITS } from '@parley/protocol/limits';
import type { ErrorCode, Result, RouteName } from '@parley/protocol';
import { routes } from '@parley/protocol';
import type { RouteDefinition } from '@parley/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { z } from 'zod';
import type { Core } from '../core.ts';
import type { Limits } from '../limits.ts';
import type { Load } from '../load.ts';
import { fail, ok } from '../outcome.ts';
import type { Askers } from './askers.ts';
import { findCaller } from './callers.ts';
import { replyWithError } from './errors.ts';
import { FileReply, acceptFiles, sendFileReply, takesFile } from './file-reply.ts';
import { parse } from './parse.ts';
import { sendShared } from './shared-reply.ts';
import type { RouteHandlers } from './route-types.ts';

/** Routes for the pages of sites; all others are for our own console. */
const isForPages = (name: RouteName): boolean =>
  routes[name].as === 'visitor' || name.includes('/v1/sites/:siteKey');

/** The same for every route once its types have done their work. */
type AnyHandler = (input: object) => Promise<Result<unknown, ErrorCode>>;

/** Registers the handlers under the paths of the protocol's route table. */
export async function addRoutes(http: FastifyInstance, core: Core, table: RouteTable): Promise<void> {
  acceptFiles(http);
  const names = Object.keys(routes) as RouteName[];
  await http.register(async (scope) => {
    // Any page may ask, without cookies; the site's own list of origins decides whether it is answered.
    await scope.register(cors, { origin: '*', methods: ['GET', 'POST', 'PUT', 'PATCH'], maxAge: 86_400 });
    acceptBeacons(scope);
    for (const name of names.filter(isForPages)) addRoute(scope, core, { ...table, name });
  });
  for (const name of names.filter((name) => !isForPages(name))) addRoute(http, core, { ...table, name });
}

export interface RouteTable {
  readonly handlers: Partial<RouteHandlers>;
  readonly limits: Limits;
  readonly load: Load;
  readonly askers: Askers;
}

function addRoute(http: FastifyInstance, core: Core, table: RouteTable & { readonly name: RouteName }): void {
  const { name } = table;
  // Each handler has the type of its own route; the table cannot say that of a route it holds in a variable.
  const handle = table.handlers[name] as AnyHandler | undefined;
  if (!handle) return;
  const [method = 'GET', url = ''] = name.split(' ');
  const rateLimit = { max: table.limits.routes[name] ?? table.limits.perRoute, timeWindow: 60_000 };
  http.route({
    method: method as HTTPMethods,
    url,
    config: { rateLimit },
    ...(takesFile(name) && { bodyLimit: LIMITS.attachmentBytes }),
    handler: async (request, reply) => {
      const outcome =
        isForNewcomers(name) && table.load.isHigh()
          ? fail('overloaded', { retryAfterMs: table.load.retryAfterMs() })
          : await answer(core, { name, handle, request, reply, askers: table.askers });
      if (!outcome.ok) return replyWithError(reply, outcome.error);
      if (outcome.value instanceof FileReply) return sendFileReply(request, reply, outcome.value);
      const { isShared }: RouteDefinition = routes[name];
      if (isShared) return sendShared(request, reply, outcome.value);
      return reply.header('cache-control', 'no-store').send(outcome.value);
    },
  });
}

/** What brings more work later; whoever is here already goes first. */
const isForNewcomers = (name: RouteName): boolean =>
  newcomers.some((ending) => name === `POST /v1/sites/:siteKey/${ending}`);
const newcomers = ['visits', 'visitors', 'watch'] as const;

interface Asked {
  readonly name: RouteName;
  readonly handle: AnyHandler;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly askers: Askers;
}

async function answer(
  core: Core,
  { name, handle, request, reply, askers }: Asked,
): Promise<Result<unknown, ErrorCode>> {
  const caller = await findCaller(core, name, request);
  if (!caller.ok) return caller;
  const busy = await askers.take(name, caller.value);
  if (busy) return { ok: false, error: busy };
  const parts = readParts(name, request);
  if (!parts.ok) return parts;
  return handle({ ...parts.value, ...caller.value, http: request, reply });
}

/** What a console sends may hold nothing but what the route takes. A widget may be newer than the server that it asks. */
const strict = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodObject ? schema.strict() : schema);

function readParts(name: RouteName, request: FastifyRequest): Result<object, ErrorCode> {
  const definition: RouteDefinition = routes[name];
  const isOwn = !isForPages(name);
  const parts: Record<string, unknown> = {};
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = definition[part];
    if (!schema) continue;
    const result = parse(part === 'body' && isOwn ? strict(schema) : schema, request[part]);
    if (!result.ok) return fail('bad_request', { detail: `${part}, ${result.error.message}` });
    parts[part] = result.value;
  }
  return ok(parts);
}

/** Pages send their last word as text/plain, the only type a beacon may have without asking the server first. */
function acceptBeacons(http: FastifyInstance): void {
  const readJson = http.getDefaultJsonParser('error', 'error');
  http.addContentTypeParser('text/plain', { parseAs: 'string' }, readJson);
}
