import type {
  Conversation,
  OperatorId,
  TeamId,
  TimelineEvent,
  TimelineKind,
  VisitId,
  WorkspaceId,
} from '@parley/protocol';
import type { ConversationRow, EventRow } from '../db/tables.conversations.ts';
import type { Stored } from '../event-log/entry.ts';
import type { Entry } from '../event-log/entry.ts';
import type { OperatorCaller } from '../features/account/session.store.ts';
import {
  toConversation,
  toDepartedConversation,
  toThreadAppended,
  toTimelineEvent,
} from '../features/conversation/conversation.views.ts';
import type { OperatorNamespace, VisitorNamespace } from '../plugins/socket-types.ts';
import { openForOperator, seesEverything } from '../features/conversation/conversation.policy.ts';
import { rooms, scopeRoom } from './rooms.ts';

/*
 * Tells connected people what was stored. An operator drops what is not after their cursor, so everything of one commit
 * reaches a connection in one packet and in order. Operators who see the same teams get the same packet, which is encoded
 * once; only who has a conversation outside their teams gets a packet of their own.
 * Each node tells its own connections; the log feed gives it everything, whichever node stored it.
 */

interface Namespaces {
  readonly visitors: VisitorNamespace;
  readonly operators: OperatorNamespace;
}

/** An entry of the log with its conversation as it is after it, or later. */
export interface News {
  readonly row: EventRow;
  readonly entry: Entry;
  readonly after: ConversationRow;
  readonly answeredTo?: string | null;
}

/** Tells everyone who is connected here and may know. */
export function publishNews({ visitors, operators }: Namespaces, news: readonly News[]): void {
  const newest = new Map<string, ConversationRow>();
  for (const { after } of news) newest.set(after.id, after);
  for (const [workspaceId, ofWorkspace] of Map.groupBy(news, ({ row }) => row.workspace_id)) {
    const people = connectedIn(operators, rooms.workspace(workspaceId));
    if (people.length > 0) tellOperators(operators, people, new Packets(ofWorkspace, newest));
  }
  for (const [visitorId, ofVisitor] of Map.groupBy(news, ({ row }) => row.visitor_id))
    tellVisitor(visitors, rooms.visitor(visitorId), ofVisitor);
}

function connectedIn(operators: OperatorNamespace, room: string): OperatorCaller[] {
  const people: OperatorCaller[] = [];
  for (const id of operators.adapter.rooms.get(room) ?? []) {
    const socket = operators.sockets.get(id);
    if (socket) people.push(socket.data.operator);
  }
  return people;
}

function tellOperators(
  operators: OperatorNamespace,
  people: readonly OperatorCaller[],
  packets: Packets,
): void {
  const alone = new Set<OperatorId>();
  for (const person of people) {
    if (alone.has(person.id) || seesEverything(person) || !packets.concernsOutside(person)) continue;
    alone.add(person.id);
    const packet = packets.pack(person, (news) => isInTeams(news, person) || concerns(news, person.id));
    operators.to(rooms.operator(person.id)).emit('timeline.appended', packet);
  }
  for (const [room, person] of new Map(people.map((person) => [scopeRoom(person), person]))) {
    const packet = packets.pack(person, (news) => seesEverything(person) || isInTeams(news, person));
    if (packet.events.length === 0) continue;
    operators
      .to(room)
      .except([...alone].map(rooms.operator))
      .emit('timeline.appended', packet);
  }
}

/** The team that could see it before the entry, and those that can after it. */
const teamsOf = ({ row, after }: News): TeamId[] => [
  row.team_id,
  after.team_id,
  ...(after.offered_team ? [after.offered_team] : []),
];

const isInTeams = (news: News, { teamIds }: OperatorCaller): boolean =>
  teamsOf(news).some((team) => teamIds.includes(team));

/** Who has it or is offered it, before the command or after it. */
const concerns = ({ row, after }: News, id: OperatorId): boolean =>
  [row.operator_id, after.operator_id, after.offered_to].includes(id);

/** The entries of one workspace, each turned into its contract form once. */
class Packets {
  readonly #news: readonly News[];
  readonly #newest: ReadonlyMap<string, ConversationRow>;
  readonly #events = new Map<News, TimelineEvent>();
  readonly #conversations = new Map<string, Conversation>();

  constructor(news: readonly News[], newest: ReadonlyMap<string, ConversationRow>) {
    this.#news = news;
    this.#newest = newest;
  }

  concernsOutside(person: OperatorCaller): boolean {
    return this.#news.some((news) => concerns(news, person.id) && !isInTeams(news, person));
  }

  /** What one of those who get this packet may see. */
  pack(
    person: OperatorCaller,
    isVisible: (news: News) => boolean,
  ): { events: TimelineEvent[]; conversations: Conversation[] } {
    const visible = this.#news.filter(isVisible);
    const conversationIds = new Set(visible.map(({ after }) => after.id));
    return {
      events: visible.map((news) => this.#event(news)),
      conversations: [...conversationIds].flatMap((id) => this.#conversation(id, person) ?? []),
    };
  }

  #event(news: News): TimelineEvent {
    const event = this.#events.get(news) ?? toTimelineEvent(news.entry, news.row);
    this.#events.set(news, event);
    return event;
  }

  #conversation(id: string, person: OperatorCaller): Conversation | undefined {
    const row = this.#newest.get(id);
    // It may have gone elsewhere by now: who saw it leave learns where to, and nothing that was said there.
    if (row && !openForOperator(person, row)) return toDepartedConversation(row);
    const conversation = this.#conversations.get(id) ?? (row && toConversation(row));
    if (conversation) this.#conversations.set(id, conversation);
    return conversation;
  }
}

const changesLoad = new Set<TimelineKind>([
  'conversation.accepted',
  'conversation.transferred',
  'conversation.requeued',
  'conversation.ended',
  'conversation.held',
  'conversation.woken',
]);

/** The operators who have one conversation more or less than before. */
export function operatorsConcerned(
  stored: readonly Stored[],
): { id: OperatorId; workspaceId: WorkspaceId }[] {
  return stored
    .filter(({ entry }) => changesLoad.has(entry.kind))
    .flatMap(({ before, after }) =>
      [before?.operator_id, after.operator_id].flatMap((id) =>
        id ? { id, workspaceId: after.workspace_id } : [],
      ),
    );
}

/** The visits that have begun or ended to have a running conversation. */
export function visitsConcerned(stored: readonly Stored[]): { id: VisitId; workspaceId: WorkspaceId }[] {
  return stored
    .filter(({ entry }) => entry.kind === 'conversation.started' || entry.kind === 'conversation.ended')
    .flatMap(({ after }) => (after.visit_id ? { id: after.visit_id, workspaceId: after.workspace_id } : []));
}

/** Tells each connection of a visitor what it has not had in an answer. */
function tellVisitor(visitors: VisitorNamespace, room: string, news: readonly News[]): void {
  for (const connection of visitors.adapter.rooms.get(room) ?? []) {
    const packet = toThreadAppended(news.filter(({ answeredTo }) => answeredTo !== connection));
    if (packet.events.length > 0) visitors.sockets.get(connection)?.emit('thread.appended', packet);
  }
}
