import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { LIMITS } from '@parley/protocol/limits';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { linkOriginOf } from './config.ts';
import type { Config } from './config.ts';
import { createSteadyClock } from './clock.ts';
import type { AppContext } from './context.ts';
import { createContext } from './create-context.ts';
import type { Database } from './db/connection.ts';
import { openDatabase, openPatiently } from './db/connection.ts';
import { migrateToLatest } from './db/migrate.ts';
import { readTime } from './db/postgres.ts';
import { addArticlePages } from './features/article/article.page.routes.ts';
import { endOldConnections } from './features/account/session.watch.ts';
import { bringAlong } from './features/presence/clock-leap.store.ts';
import { followOperator } from './features/presence/presence.socket.ts';
import { addRatingPage } from './features/rating/rating.page.routes.ts';
import { addWidgetFile } from './features/site/widget-file.routes.ts';
import { standardTimings } from './features/visit/visit.timings.ts';
import type { VisitTimings } from './features/visit/visit.timings.ts';
import { standardLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import { FOLDERS, addFileRoutes } from './files/files.routes.ts';
import type { Folders } from './files/files.routes.ts';
import { createAddresses } from './plugins/addresses.ts';
import { createAdmission } from './plugins/admission.ts';
import { createAskers } from './plugins/askers.ts';
import { createConnects } from './plugins/connects.ts';
import { addErrorReplies, addNotFound } from './plugins/errors.ts';
import { perAddress } from './plugins/per-address.ts';
import { addHealth } from './plugins/health.ts';
import { logOptions } from './plugins/log.ts';
import type { LogStream } from './plugins/log.ts';
import { contentSecurity } from './plugins/content-security.ts';
import { addRoutes } from './plugins/routes.ts';
import { createMailer } from './mail/mailer.ts';
import { followConnections, refuseWhenClosing, shutDown } from './plugins/shutdown.ts';
import { dropSlowReaders } from './plugins/slow-readers.ts';
import { createSockets, openSockets } from './plugins/sockets.ts';
import { operatorEvents, routeHandlers, visitorEvents } from './route-handlers.ts';

export interface AppOptions {
  readonly config: Config;
  /** One that is already open; it is migrated, and closed with the app. */
  readonly db?: Database;
  /** Instead of the steady clock: for tests and seeds. */
  readonly now?: () => number;
  /** What the steady clock is set by, instead of the database's clock or this machine's. */
  readonly reference?: () => number;
  readonly limits?: Partial<Limits>;
  readonly visitTimings?: Partial<VisitTimings>;
  readonly folders?: Folders;
  readonly logLevel?: string;
  /** Instead of the process' own output. */
  readonly logStream?: LogStream;
}

export interface App {
  readonly context: AppContext;
  readonly http: FastifyInstance;
  /** Resolves with the address in use; rejects when it is taken. */
  readonly listen: () => Promise<string>;
  /** Tells clients, finishes what was begun, closes everything. */
  readonly close: () => Promise<void>;
}

/** How late (ms) the end of a grace may be noticed. */
const takeBackEveryMs = 2_000;
/** How late (ms) an offer that nobody took may go back. */
const closeLateEveryMs = 1_000;
/** A promise is reminded of minutes before its time (ms). */
const remindEveryMs = 10_000;
/** How late (ms) an offer may end, what is on hold may wake, and whoever comes back may be asked. */
const offerEveryMs = 1_000;
const mailAnswersEveryMs = 5_000;

/** How soon (ms) what was said is found. */
const readSaidEveryMs = 1_000;

/** How soon (ms) a leap of the clock is noticed. */
const lookAtClockEveryMs = 1_000;

/** What no node told is found in the log after this long, in ms. */
const lookEveryMs = 2_000;

/** How late (ms) files that were removed or never sent may leave the disk. */
const sweepFilesEveryMs = 60_000;

/** How late (ms) somebody who has not rated may be asked by mail. */
const askByMailEveryMs = 60_000;

/** How often (ms) some of the pages that quick messages lead to are asked whether they are still there. */
const lookAtLinksEveryMs = 5_000;

/** How often (ms) what is older than its site keeps it is looked for; mostly there is nothing. */
const retainEveryMs = 600_000;

/** Servers that share a database agree on its time; one that is alone takes the machine's. */
function referenceClock({ databaseUrl }: Config, db: Database): () => number | Promise<number> {
  return databaseUrl === null ? Date.now : () => readTime(db);
}

async function migratePatiently(config: Config): Promise<void> {
  const db = openPatiently(config);
  try {
    await migrateToLatest(db);
  } finally {
    await db.destroy();
  }
}

/** Assembles the whole server without listening yet. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { config } = options;
  const limits = { ...standardLimits, ...options.limits };
  const db = options.db ?? openDatabase(config);
  await (config.databaseUrl === null ? migrateToLatest(db) : migratePatiently(config));

  const addresses = createAddresses(config.trustProxy);
  const connects = createConnects(addresses, limits.connectsPerAddress);
  const http = Fastify({
    trustProxy: addresses.trust,
    bodyLimit: LIMITS.packetBytes,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    logger: logOptions(options.logLevel ?? 'warn', options.logStream),
    logController: new LogController({ disableRequestLogging: true }),
  });
  const nodeId = uuidv7();
  const clock = await createSteadyClock({
    reference: options.reference ?? referenceClock(config, db),
    elapsed: () => performance.now(),
    beforeLeap: (leap) => bringAlong(db, { nodeId, ...leap }),
  });
  const stop = new AbortController();
  const connections = followConnections(http.server);
  const sockets = createSockets(http.server, connects, http.log);
  dropSlowReaders(sockets.io, limits.slowReader, () =>
    http.log.warn('A reader was too slow and was dropped'),
  );
  const context = createContext({
    core: {
      config,
      db,
      log: http.log,
      mailer: createMailer(config),
      linkOrigin: () => linkOriginOf(config, listeningPort(http) ?? config.port),
      nodeId,
      now: options.now ?? clock.now,
      newId: uuidv7,
      closing: stop.signal,
    },
    sockets,
    limits,
    visitTimings: options.visitTimings,
  });

  addErrorReplies(http);
  refuseWhenClosing(http, stop.signal);
  await http.register(cookie);
  await http.register(helmet, contentSecurity(config));
  await http.register(rateLimit, perAddress(addresses, limits.perAddress));
  addNotFound(http);
  await addRoutes(http, context, {
    handlers: routeHandlers(context),
    limits,
    load: context.load,
    askers: createAskers(limits),
  });
  addHealth(http, context);
  const folders = options.folders ?? FOLDERS;
  addFileRoutes(http, folders);
  addWidgetFile(http, context, folders.widget);
  addArticlePages(http, context);
  addRatingPage(http, context);
  openSockets(context, sockets, {
    visitor: visitorEvents(context),
    operator: operatorEvents(context),
    limits,
    live: context.live,
    addresses,
    admission: createAdmission({ core: context, load: context.load, io: sockets.io, limits, connects }),
    onOperator: (socket) => followOperator(context, socket),
    onVisitor: context.visitorLine.onConnect,
    follow: context.logFeed.follow,
  });
  const timings = { ...standardTimings, ...options.visitTimings };
  const repeat = (task: () => Promise<void>, everyMs: number) =>
    setInterval(
      () => void task().catch((error: unknown) => http.log.error({ err: error }, 'A regular task failed')),
      everyMs,
    );
  const tasks = [
    repeat(clock.look, lookAtClockEveryMs),
    repeat(context.presence.beat, LIMITS.beatEveryMs),
    repeat(context.absences.takeBack, takeBackEveryMs),
    repeat(context.routing.look, offerEveryMs),
    repeat(context.handovers.closeLate, closeLateEveryMs),
    repeat(context.promiseReminders.look, remindEveryMs),
    repeat(() => endOldConnections(context, context.live), LIMITS.beatEveryMs),
    repeat(context.logFeed.look, lookEveryMs),
    repeat(context.search.look, readSaidEveryMs),
    repeat(context.attachments.sweep, sweepFilesEveryMs),
    repeat(context.visitorLine.endOld, LIMITS.silentAfterMs),
    repeat(context.privacy.retain, retainEveryMs),
    repeat(context.rating.askByMail, askByMailEveryMs),
    repeat(context.leftMessages.mailAnswers, mailAnswersEveryMs),
    repeat(context.library.sweep, retainEveryMs),
    repeat(context.quickMessageLinks.look, lookAtLinksEveryMs),
    repeat(context.push.sweep, retainEveryMs),
    repeat(context.visits.beat, timings.beatEveryMs),
    repeat(context.watch.look, timings.lookEveryMs),
  ];

  await context.bus.opened;
  return {
    context,
    http,
    listen: () => http.listen({ port: config.port, host: config.host }),
    async close() {
      for (const task of tasks) clearInterval(task);
      context.visits.stop();
      context.routing.stop();
      stop.abort();
      context.load.stop();
      await shutDown({ context, http, sockets, connections });
      await context.bus.close();
      context.mailer.close();
      await db.destroy();
    },
  };
}

/** The port in use, which the system chose where the settings say 0. */
function listeningPort({ server }: FastifyInstance): number | undefined {
  const address = server.address();
  return typeof address === 'object' ? address?.port : undefined;
}
