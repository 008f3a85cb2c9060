import type { CommandId, ConversationId, ErrorCode, Result, VisitorId, WorkspaceId } from '@parley/protocol';
import type { ConversationRow, EventRow } from '../db/tables.conversations.ts';
import { decide } from '../features/conversation/conversation.machine.ts';
import type {
  Colleague,
  Decision,
  Facts,
  KnownWrapUp,
  Learned,
  Receiver,
  Rewrite,
} from '../features/conversation/rules/rules.types.ts';
import { filesOf } from '../features/attachment/attachment.log.ts';
import { STANDARD_LIMITS } from '../rules/role-limits.ts';
import { fail, ok } from '../outcome.ts';
import type { AddNote, Appended, Command } from './commands.ts';
import type { Entry, Stored } from './entry.ts';
import { isForVisitor } from './entry.ts';
import { isSameIntent } from './intent.ts';
import { takeRoom } from './load-room.ts';
import { receiverKey } from './load-receivers.ts';
import { addToTalk } from './load-talks.ts';
import { toRefusal } from './refusals.ts';
import type { RefusalRow } from './refusals.ts';
import { inOwnName, standingOf } from './standing.ts';
import type { World } from './world.ts';
import { idsOf, intentKey, placeKey, subjectOf } from './world.ts';

export type Outcome = Result<Appended | null, ErrorCode>;

export interface DecidedGroup {
  readonly outcomes: readonly Outcome[];
  readonly stored: readonly Stored[];
  /** Conversations as they are after the group. */
  readonly changed: ReadonlyMap<ConversationId, ConversationRow>;
  /** What was refused for good. */
  readonly refused: readonly RefusalRow[];
  /** What is to stand at older places of the log, in the order in which it was decided. */
  readonly rewritten: readonly Rewritten[];
  /** What is known of visitors by now. */
  readonly learned: ReadonlyMap<VisitorId, Learned>;
}

export interface Rewritten extends Pick<EventRow, 'workspace_id' | 'position' | 'body_json'> {
  /** What a message says by now; null where no message stands. */
  readonly said: string | null;
}

interface Given {
  readonly now: number;
  readonly newId: () => string;
  /** Newest position of each workspace; counted on as entries are numbered. */
  readonly positions: Map<WorkspaceId, number>;
  /** In how many ms a new conversation may be asked for again; null when it may begin now. */
  readonly startsWaitMs: number | null;
}

/** Decides commands in the order in which they came, each upon what the ones before it left, and numbers their entries. */
export function decideGroup(world: World, commands: readonly Command[], given: Given): DecidedGroup {
  const stored: Stored[] = [];
  const changed = new Map<ConversationId, ConversationRow>();
  const rewritten: Rewritten[] = [];
  const refused: RefusalRow[] = [];
  const learned = new Map<VisitorId, Learned>();

  function decideOne(command: Command): Outcome {
    const repeated = findRepeated(world, command);
    if (repeated) return repeated;
    const before = subjectOf(world, command);
    if (!before && isStart(command) && given.startsWaitMs !== null)
      return fail('overloaded', { retryAfterMs: given.startsWaitMs });
    // Nothing in a conversation is said earlier than what stands before it, though the clock may have been put back.
    const now = Math.max(given.now, before?.last_at ?? 0);
    const decided = decide(before, command, factsFor(world, { command, stored, ...given, now }));
    if (!decided.ok) return refuse(command, decided);
    if (decided.value === null) return ok(null);
    if (command.kind === 'conversation.offer') takeRoom(world, command.to.id);
    const known = stored.length;
    const after = store(inOwnName(world, decided.value), { before, answeredTo: answeredToOf(command) });
    if (decided.value.learned) learn(after.visitor_id, decided.value.learned);
    for (const one of decided.value.rewrites ?? []) rewrite(one, after);
    return ok({ ...appendedOf(decided.value, command, after), entries: stored.slice(known) });
  }

  function refuse(command: Command, outcome: Extract<Outcome, { ok: false }>): Outcome {
    const refusal = toRefusal(command, outcome.error.code, given.now);
    if (refusal) {
      refused.push(refusal);
      world.refused.set(intentKey(refusal.author_id, refusal.id), refusal.code);
    }
    return outcome;
  }

  function store(
    { entries, conversation }: Decision,
    { before, answeredTo }: Pick<Stored, 'before' | 'answeredTo'>,
  ): ConversationRow {
    if (entries.length === 0) return conversation;
    const after = { ...conversation };
    let seenAs = before;
    for (const entry of entries) {
      const row = number(world, entry, { before: seenAs, after, positions: given.positions });
      // What a new owner says in the same breath is nothing for those who had it.
      if (entry.kind === 'conversation.accepted') seenAs = after;
      stored.push({ row, entry, before, after, answeredTo });
      world.known.set(intentKey(row.actor_id, row.id), row);
      if (entry.kind === 'message.added')
        for (const { id } of entry.body.attachments) world.unsent.delete(id);
      const talk = world.talks.get(after.id);
      if (talk) addToTalk(talk, row);
    }
    world.conversations.set(after.id, after);
    // An ended one is still rated and changed while the visitor has a newer one.
    if (after.state !== 'ended') world.runningOf.set(after.visitor_id, after.id);
    else if (world.runningOf.get(after.visitor_id) === after.id) world.runningOf.delete(after.visitor_id);
    changed.set(after.id, after);
    return after;
  }

  function learn(id: VisitorId, news: Learned): void {
    learned.set(id, { ...learned.get(id), ...news });
    const visitor = world.visitors.get(id);
    if (!visitor) return;
    visitor.name = news.name ?? visitor.name;
    visitor.blocked_until = news.blocked_until ?? visitor.blocked_until;
  }

  function rewrite({ position, body }: Rewrite, { id, workspace_id }: ConversationRow): void {
    const said = 'quickMessageId' in body ? body.text : null;
    rewritten.push({ workspace_id, position, body_json: JSON.stringify(body), said });
    const messages = world.talks.get(id)?.messages ?? [];
    const index = messages.findIndex((one) => one.position === position);
    const before = messages[index];
    if (before && 'quickMessageId' in body) messages[index] = { ...before, body };
  }

  return { outcomes: commands.map(decideOne), stored, changed, rewritten, refused, learned };
}

const answeredToOf = (command: Command): string | null =>
  (command.kind === 'message.send' && command.answeredTo) || null;

const isStart = (command: Command): boolean =>
  command.kind === 'message.send' && command.conversationId === null;

/** The first answer to an id that is known already, or that it means something else. */
function findRepeated(world: World, command: Command): Outcome | null {
  const [id, ...others] = idsOf(command);
  const known = id && world.known.get(intentKey(command.by.id, id));
  if (known) return isSameIntent(command, known) ? ok(toAppended(known)) : fail('id_reused');
  const refusal = id && world.refused.get(intentKey(command.by.id, id));
  if (refusal) return fail(refusal);
  return others.some((other) => world.known.has(intentKey(command.by.id, other))) ? fail('id_reused') : null;
}

const nothingToSay: KnownWrapUp = {
  topics: [],
  demands: { topic: false, tags: false, outcome: false },
  tags: [],
};

const wrapUpOf = ({ wrapUps }: World, subject: ConversationRow | null): KnownWrapUp =>
  (subject && wrapUps.get(subject.site_id)) ?? nothingToSay;

function factsFor(world: World, given: Given & { command: Command; stored: readonly Stored[] }): Facts {
  const { command, stored, now, newId } = given;
  const subject = subjectOf(world, command);
  return {
    now,
    newId: () => newId() as CommandId,
    start: (command.by.kind === 'visitor' && world.starts.get(command.by.id)) || null,
    receiver: receiverOf(world, command),
    files: filesOf(world.unsent, command),
    ...standingOf(world, subject),
    mentioned: command.kind === 'note.add' ? mentionedIn(world, command) : [],
    blockedUntil: blockedUntilOf(world, command, subject),
    limits: world.limits.get(command.by.workspaceId) ?? STANDARD_LIMITS,
    wrapUp: wrapUpOf(world, subject),
    talk: (subject && world.talks.get(subject.id)) ?? null,
    isGone: command.kind === 'conversation.requeue' && world.gone.has(command.from),
    hasRoom: command.kind === 'conversation.offer' && (world.room.get(command.to.id) ?? 0) > 0,
    visitorMessagesAfter(seq) {
      const id = subject?.id;
      if (!id) return 0;
      const ofGroup = stored.filter(
        ({ row }) => isVisitorMessage(row) && row.conversation_id === id && (row.seq ?? 0) > seq,
      );
      return (world.messagesAfter.get(placeKey(id, seq)) ?? 0) + ofGroup.length;
    },
  };
}

function blockedUntilOf(world: World, { by }: Command, subject: ConversationRow | null): number | null {
  const visitorId = by.kind === 'visitor' ? by.id : subject?.visitor_id;
  return (visitorId && world.visitors.get(visitorId)?.blocked_until) || null;
}

const mentionedIn = ({ colleagues }: World, { by, mentions = [] }: AddNote): Colleague[] =>
  mentions.flatMap((id) => {
    const colleague = colleagues.get(id);
    return colleague?.workspaceId === by.workspaceId ? [colleague] : [];
  });

/** Where a transfer goes, or the team whose a conversation is that goes back. */
function receiverOf(world: World, command: Command): Receiver | null {
  const { workspaceId } = command.by;
  if (command.kind === 'conversation.transfer')
    return world.receivers.get(receiverKey(workspaceId, command.to)) ?? null;
  const teamId = command.kind === 'conversation.requeue' && subjectOf(world, command)?.team_id;
  return (teamId && world.receivers.get(receiverKey(workspaceId, { teamId }))) || null;
}

/**
 * For whom the entry is news although they may not see the conversation after it: the end of an offer for those to whom it
 * was made, everything else for whoever had it.
 */
function newsFor(
  { kind }: Entry,
  before: ConversationRow | null,
  after: ConversationRow,
): Pick<EventRow, 'team_id' | 'operator_id'> {
  const isOffer = kind === 'handover.closed';
  return {
    team_id: (isOffer ? before?.offered_team : null) ?? before?.team_id ?? after.team_id,
    operator_id: (isOffer ? before?.offered_to : null) ?? before?.operator_id ?? before?.offered_to ?? null,
  };
}

const isVisitorMessage = ({ kind, actor_kind }: EventRow): boolean =>
  kind === 'message.added' && actor_kind === 'visitor';

interface Numbering {
  readonly before: ConversationRow | null;
  readonly after: ConversationRow;
  readonly positions: Map<WorkspaceId, number>;
}

/** Gives an entry its two places in the log, and tells its conversation. */
function number(world: World, entry: Entry, { before, after, positions }: Numbering): EventRow {
  const position = (positions.get(after.workspace_id) ?? 0) + 1;
  positions.set(after.workspace_id, position);
  after.position = position;
  after.last_at = Math.max(after.last_at, entry.at);
  const visitor = world.visitors.get(after.visitor_id);
  if (!visitor) throw new Error('A conversation has no visitor');
  const visitorCursor = isForVisitor(entry) ? (visitor.last_cursor += 1) : null;
  if (visitorCursor !== null) after.visitor_cursor = visitorCursor;
  return {
    workspace_id: after.workspace_id,
    position,
    conversation_id: after.id,
    visitor_id: after.visitor_id,
    seq: entry.seq,
    visitor_cursor: visitorCursor,
    ...newsFor(entry, before, after),
    kind: entry.kind,
    id: entry.id,
    actor_kind: entry.actor.kind,
    actor_id: entry.actor.id,
    actor_name: entry.actor.name,
    at: entry.at,
    body_json: JSON.stringify(entry.body),
  };
}

/** A command that asked for what is already so is answered with the newest place of its conversation. */
function appendedOf(
  { entries }: Decision,
  command: Command,
  after: ConversationRow,
): Omit<Appended, 'entries'> {
  const [id] = idsOf(command);
  const own = entries.findLast((entry) => entry.id === id) ?? entries.at(-1);
  const behind = own ? entries.length - 1 - entries.indexOf(own) : 0;
  return {
    workspaceId: after.workspace_id,
    visitorId: after.visitor_id,
    conversationId: after.id,
    seq: own ? own.seq : after.last_seq,
    position: after.position - behind,
    visitorCursor: own && !isForVisitor(own) ? null : after.visitor_cursor,
  };
}

const toAppended = (row: KnownPlace): Appended => ({
  workspaceId: row.workspace_id,
  visitorId: row.visitor_id,
  conversationId: row.conversation_id,
  seq: row.seq,
  position: row.position,
  visitorCursor: row.visitor_cursor,
  entries: [],
});

type KnownPlace = Pick<
  EventRow,
  'workspace_id' | 'visitor_id' | 'conversation_id' | 'seq' | 'position' | 'visitor_cursor'
>;
