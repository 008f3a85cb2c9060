import type {
  Conversation,
  OperatorId,
  TeamId,
  TimelineEvent,
  TimelineKind,
  VisitId,
  WorkspaceId,
} from '@parley/protocol';
import type { ConversationRow } from '../db/tables.ts';
import type { Stored } from '../event-log/decide-group.ts';
import type { OperatorCaller } from '../features/account/session.store.ts';
import {
  toConversation,
  toTimelineEvent,
  toVisitorConversation,
  toVisitorTimelineEvent,
} from '../features/conversation/conversation.views.ts';
import type { OperatorNamespace, VisitorNamespace } from '../plugins/socket-types.ts';
import { seesEverything } from '../features/conversation/conversation.policy.ts';
import { rooms, scopeRoom } from './rooms.ts';

/*
 * Tells connected people what was stored. An operator drops what is not after their cursor, so everything of one commit
 * reaches a connection in one packet and in order. Operators who see the same teams get the same packet, which is encoded
 * once; only who has a conversation outside their teams gets a packet of their own.
 *
 * @NOTE With a second node this is the place: each node gets the stored entries and tells its own connections.
 */

interface Namespaces {
  readonly visitors: VisitorNamespace;
  readonly operators: OperatorNamespace;
}

/** Tells everyone who is connected here and may know. */
export function publishStored({ visitors, operators }: Namespaces, stored: readonly Stored[]): void {
  const newest = new Map<string, ConversationRow>();
  for (const { after } of stored) newest.set(after.id, after);
  for (const [workspaceId, ofWorkspace] of Map.groupBy(stored, ({ row }) => row.workspace_id)) {
    const people = connectedIn(operators, rooms.workspace(workspaceId));
    if (people.length > 0) tellOperators(operators, people, new Packets(ofWorkspace, newest));
  }
  for (const [visitorId, ofVisitor] of Map.groupBy(stored, ({ row }) => row.visitor_id)) {
    const room = rooms.visitor(visitorId);
    if (visitors.adapter.rooms.has(room)) tellVisitor(visitors, room, { stored: ofVisitor, newest });
  }
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
    const packet = packets.pack((stored) => isInTeams(stored, person) || concerns(stored, person.id));
    operators.to(rooms.operator(person.id)).emit('timeline.appended', packet);
  }
  for (const [room, person] of new Map(people.map((person) => [scopeRoom(person), person]))) {
    const packet = packets.pack((stored) => seesEverything(person) || isInTeams(stored, person));
    if (packet.events.length === 0) continue;
    operators
      .to(room)
      .except([...alone].map(rooms.operator))
      .emit('timeline.appended', packet);
  }
}

const teamsOf = ({ before, after }: Stored): TeamId[] => [before?.team_id ?? after.team_id, after.team_id];

const isInTeams = (stored: Stored, { teamIds }: OperatorCaller): boolean =>
  teamsOf(stored).some((team) => teamIds.includes(team));

/** Who has it or is offered it, before the command or after it. */
const concerns = ({ before, after }: Stored, id: OperatorId): boolean =>
  [before?.operator_id, before?.offered_to, after.operator_id, after.offered_to].includes(id);

/** The entries of one workspace, each turned into its contract form once. */
class Packets {
  readonly #stored: readonly Stored[];
  readonly #newest: ReadonlyMap<string, ConversationRow>;
  readonly #events = new Map<Stored, TimelineEvent>();
  readonly #conversations = new Map<string, Conversation>();

  constructor(stored: readonly Stored[], newest: ReadonlyMap<string, ConversationRow>) {
    this.#stored = stored;
    this.#newest = newest;
  }

  concernsOutside(person: OperatorCaller): boolean {
    return this.#stored.some((stored) => concerns(stored, person.id) && !isInTeams(stored, person));
  }

  pack(isVisible: (stored: Stored) => boolean): { events: TimelineEvent[]; conversations: Conversation[] } {
    const visible = this.#stored.filter(isVisible);
    const conversationIds = new Set(visible.map(({ after }) => after.id));
    return {
      events: visible.map((stored) => this.#event(stored)),
      conversations: [...conversationIds].flatMap((id) => this.#conversation(id) ?? []),
    };
  }

  #event(stored: Stored): TimelineEvent {
    const event = this.#events.get(stored) ?? toTimelineEvent(stored.entry, stored.row);
    this.#events.set(stored, event);
    return event;
  }

  #conversation(id: string): Conversation | undefined {
    const row = this.#newest.get(id);
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

interface OfVisitor {
  readonly stored: readonly Stored[];
  readonly newest: ReadonlyMap<string, ConversationRow>;
}

function tellVisitor(visitors: VisitorNamespace, room: string, { stored, newest }: OfVisitor): void {
  const events = stored.flatMap(({ entry, row }) => toVisitorTimelineEvent(entry, row) ?? []);
  // A transfer is the team's, but that nobody has the conversation any more is news for the visitor too.
  const isPassedOn = stored.some(({ entry }) => entry.kind === 'conversation.transferred');
  if (events.length === 0 && !isPassedOn) return;
  const ids = new Set(stored.map(({ after }) => after.id));
  const rows = [...ids].flatMap((id) => newest.get(id) ?? []);
  visitors.to(room).emit('thread.appended', { events, conversations: rows.map(toVisitorConversation) });
}
