import { LIMITS } from '@parley/protocol/limits';
import type { RouteName } from '@parley/protocol';
import type { FileLimits } from './features/attachment/attachment.service.ts';
import type { ReaderBounds } from './plugins/slow-readers.ts';

/** How much one peer may ask; the tests and measurements pass their own. */
export interface Limits {
  /** Requests per minute and address to one route. */
  readonly perRoute: number;
  readonly routes: Partial<Record<RouteName, number>>;
  /** Requests per minute and address to everything that is no route of the contract: files, health, what does not exist. */
  readonly perAddress: number;
  /** Requests per minute of one visitor or operator to all routes, from wherever they come. */
  readonly perPerson: number;
  /** Requests per minute of all pages of a site, and visitors who come into being there. */
  readonly perSite: number;
  readonly visitorsPerSite: number;
  /** Connections per minute and address, and at once per visitor or operator. */
  readonly connectsPerAddress: number;
  readonly connectionsPerPerson: number;
  /** Sign-in attempts per e-mail address in a quarter of an hour. */
  readonly signInsPerEmail: number;
  /** Guesses at the code of the second step, per operator in a quarter of an hour. */
  readonly codesPerOperator: number;
  /** Links for a new password asked for by one e-mail address in an hour. */
  readonly resetsPerEmail: number;
  /** Password hashes computed at once, 19 MiB each, and how many may wait before new ones are refused. */
  readonly hashesAtOnce: number;
  readonly hashesWaiting: number;
  /** Events in ten seconds: of one visitor or operator with all their tabs, of one address, and of all of a site. */
  readonly visitorEvents: number;
  readonly operatorEvents: number;
  readonly eventsPerAddress: number;
  readonly eventsPerSite: number;
  /** A connection of an operator that breaks for less than this (ms) is shown to nobody. */
  readonly presenceGraceMs: number;
  /** How long (ms) a console that is being reloaded may take before devices are told in its place. */
  readonly pushGraceMs: number;
  /** Whoever has vanished for this long (ms) loses their conversations to the queue of their team. */
  readonly operatorGraceMs: number;
  /** Commands that may wait for the disk before new ones are refused. */
  readonly appendQueue: number;
  /** Visitors who write their first message on a connection in one moment; more are told when to come. */
  readonly newcomersAtOnce: number;
  /** When anything waits longer than this (ms), new visitors and conversations are refused for a while; running ones go on. */
  readonly busyAfterMs: number;
  /** Connections at once; more are refused until some have gone. */
  readonly connections: number;
  /** What may wait for one slow reader before they are dropped. */
  readonly slowReader: ReaderBounds;
  /** Questions of visitors' pages that are held at once; each takes some 10 kB. */
  readonly heldWatches: number;
  readonly files: FileLimits;
}

export const standardLimits: Limits = {
  perRoute: 1_200,
  routes: {
    'POST /v1/visitor/callback': 20,
    'POST /v1/visitor/left-message': 20,
    'POST /v1/visitor/transcript': 20,
    'POST /v1/session': 30,
    'POST /v1/session/code': 30,
    'POST /v1/join': 30,
    'POST /v1/password-resets': 10,
    'POST /v1/password-resets/use': 30,
    'POST /v1/sites/:siteKey/visitors': 240,
    'POST /v1/sites/:siteKey/told': 600,
    'POST /v1/sites/:siteKey/page-rule': 600,
    // Every open panel asks every five seconds; an office may have hundreds behind one address.
    'GET /v1/sites/:siteKey/welcome': 6_000,
    // Every letter that is typed may ask once; what is counted, only what one person can read.
    'GET /v1/sites/:siteKey/articles': 600,
    'POST /v1/sites/:siteKey/articles/:articleId/reads': 60,
    'GET /v1/search': 600,
    'PUT /v1/visitor/attachments/:attachmentId': 60,
    'PUT /v1/attachments/:attachmentId': 120,
  },
  perAddress: 12_000,
  perPerson: 1_200,
  perSite: 120_000,
  visitorsPerSite: 3_000,
  connectsPerAddress: 1_200,
  connectionsPerPerson: 50,
  signInsPerEmail: 20,
  codesPerOperator: 6,
  resetsPerEmail: 3,
  hashesAtOnce: 2,
  hashesWaiting: 40,
  visitorEvents: 150,
  operatorEvents: 500,
  eventsPerAddress: 20_000,
  eventsPerSite: 100_000,
  presenceGraceMs: LIMITS.silentAfterMs - LIMITS.beatEveryMs,
  pushGraceMs: 5_000,
  operatorGraceMs: 60_000,
  appendQueue: 5_000,
  newcomersAtOnce: 200,
  busyAfterMs: 500,
  connections: 20_000,
  slowReader: { bytes: 1_000_000, packets: 2_000 },
  heldWatches: 5_000,
  files: {
    visitor: { filesPerDay: 20, bytesPerDay: 50_000_000 },
    operator: { filesPerDay: 500, bytesPerDay: 1_000_000_000 },
    bytesPerSite: 10_000_000_000,
    perUploaderAtOnce: 3,
    uploadersAtOnce: 100,
    decodedAtOnce: 2,
    decodedWaiting: 50,
    idleMs: 20_000,
    wholeMs: 300_000,
  },
};
