import { sql } from 'kysely';
import type { CommandId, ConversationId, VisitorId } from '@parley/protocol';
import { keptQuery, padded } from '../db/bulk.ts';
import { conversationColumns } from '../db/conversation-columns.ts';
import type { Database } from '../db/connection.ts';
import { loadUnsent } from '../features/attachment/attachment.log.ts';
import { findStandings } from '../person/person.store.ts';
import type { Command } from './commands.ts';
import { loadColleagues } from './load-colleagues.ts';
import { loadGone } from './load-gone.ts';
import { loadReceivers } from './load-receivers.ts';
import { loadRoom } from './load-room.ts';
import { loadStarts } from './load-starts.ts';
import { loadTalks } from './load-talks.ts';
import { loadLimits } from '../features/role-limits/role-limits.store.ts';
import { loadWrapUps } from './load-wrap-ups.ts';
import { loadRefusals } from './refusals.ts';
import type { World } from './world.ts';
import { idsOf, intentKey, placeKey, subjectOf } from './world.ts';

interface Circumstances {
  readonly now: number;
  readonly newConversationId: () => ConversationId;
}

/** Loads what the commands of a group need: a few statements, however many commands there are. */
export async function loadWorld(
  db: Database,
  commands: readonly Command[],
  given: Circumstances,
): Promise<World> {
  const world: World = {
    conversations: new Map(),
    runningOf: new Map(),
    visitors: new Map(),
    standings: new Map(),
    known: new Map(),
    talks: new Map(),
    unsent: await loadUnsent(db, commands, given.now),
    refused: new Map(),
    starts: new Map(),
    receivers: new Map(),
    colleagues: new Map(),
    gone: new Set(),
    room: new Map(),
    wrapUps: new Map(),
    messagesAfter: new Map(),
    limits: new Map(),
  };
  await loadKnown(db, commands, world);
  await loadRefusals(db, commands, world);
  await loadConversations(db, commands, world);
  const starting = await loadVisitors(db, commands, world);
  if (starting.length > 0) {
    for (const [id, start] of await loadStarts(db, starting, given)) world.starts.set(id, start);
  }
  const transfers = commands.filter((command) => command.kind === 'conversation.transfer');
  if (transfers.length > 0) await loadReceivers(db, { transfers, world, now: given.now });
  const mentioned = commands.flatMap((command) =>
    command.kind === 'note.add' ? (command.mentions ?? []) : [],
  );
  if (mentioned.length > 0) await loadColleagues(db, mentioned, world);
  const requeues = commands.filter((command) => command.kind === 'conversation.requeue');
  if (requeues.length > 0) await loadGone(db, requeues, world);
  const offers = commands.filter((command) => command.kind === 'conversation.offer');
  if (offers.length > 0) await loadRoom(db, offers, { world, now: given.now });
  await loadLimits(db, commands, world);
  await loadWrapUps(db, commands, world);
  await loadTalks(db, commands, world);
  await countMessages(db, commands, world);
  return world;
}

// Asked by id alone: with both columns in the condition SQLite would try every pair.
const findKnown = keptQuery((db, ids: readonly CommandId[]) =>
  db
    .selectFrom('events')
    .select(['id', 'actor_id', 'workspace_id', 'conversation_id', 'visitor_id', 'seq', 'position'])
    .select(['visitor_cursor', 'kind', 'body_json'])
    .where('id', 'in', ids),
);

async function loadKnown(db: Database, commands: readonly Command[], world: World): Promise<void> {
  const rows = await findKnown(db, padded(commands.flatMap(idsOf)));
  for (const row of rows) world.known.set(intentKey(row.actor_id, row.id), row);
}

const findNamed = keptQuery((db, ids: readonly ConversationId[]) =>
  db.selectFrom('conversations').select(conversationColumns).where('id', 'in', ids),
);

const findRunningOf = keptQuery((db, visitorIds: readonly VisitorId[]) =>
  db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('visitor_id', 'in', visitorIds)
    .where('state', '<>', sql.lit('ended' as const)),
);

async function loadConversations(db: Database, commands: readonly Command[], world: World): Promise<void> {
  const ids = new Set<ConversationId>();
  const visitorIds = new Set<VisitorId>();
  for (const command of commands) {
    const named = command.kind === 'page.view' ? null : command.conversationId;
    if (named !== null) ids.add(named);
    else if (command.by.kind === 'visitor') visitorIds.add(command.by.id);
  }
  const named = await findNamed(db, padded([...ids]));
  const running = await findRunningOf(db, padded([...visitorIds]));
  for (const row of [...named, ...running]) world.conversations.set(row.id, row);
  for (const row of running) world.runningOf.set(row.visitor_id, row.id);
}

const findCursors = keptQuery((db, ids: readonly VisitorId[]) =>
  db
    .selectFrom('visitors')
    .select(['id', 'last_cursor', 'name', 'is_vip', 'blocked_until'])
    .where('id', 'in', ids),
);

/** Returns the visitors who may start a conversation with this group. */
async function loadVisitors(db: Database, commands: readonly Command[], world: World): Promise<VisitorId[]> {
  const ids = new Set<VisitorId>();
  for (const { visitor_id } of world.conversations.values()) ids.add(visitor_id);
  const starting = new Set<VisitorId>();
  for (const command of commands) {
    if (command.kind !== 'message.send' || command.by.kind !== 'visitor') continue;
    if (command.conversationId === null && !world.runningOf.has(command.by.id)) starting.add(command.by.id);
  }
  const rows = await findCursors(db, padded([...new Set([...ids, ...starting])]));
  for (const row of rows) world.visitors.set(row.id, row);
  await loadStandings(db, commands, world);
  return [...starting];
}

/** Where what a conversation shows of its visitor is written anew, it is what the team knows of the whole person. */
async function loadStandings(db: Database, commands: readonly Command[], world: World): Promise<void> {
  const ids = new Set<VisitorId>();
  for (const command of commands) {
    if (command.kind !== 'visitor.rename') continue;
    const row = world.conversations.get(command.conversationId);
    if (row) ids.add(row.visitor_id);
  }
  for (const [id, standing] of await findStandings(db, [...ids])) world.standings.set(id, standing);
}

/** An operator who has read up to some place has read nothing after it; how much that is stands in the log. */
async function countMessages(db: Database, commands: readonly Command[], world: World): Promise<void> {
  for (const command of commands) {
    if (command.kind !== 'transcript.mark' || command.by.kind !== 'operator') continue;
    const conversation = subjectOf(world, command);
    const { conversationId, seenSeq } = command;
    if (!conversation || seenSeq >= conversation.last_seq) continue;
    const { count } = await db
      .selectFrom('events')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('conversation_id', '=', conversationId)
      .where('seq', '>', seenSeq)
      .where('kind', '=', 'message.added')
      .where('actor_kind', '=', 'visitor')
      // What was taken back has no text and was never written.
      .where('body_json', 'not like', '%"removedAt":%')
      .executeTakeFirstOrThrow();
    world.messagesAfter.set(placeKey(conversationId, seenSeq), count);
  }
}
