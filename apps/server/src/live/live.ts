import type { Hears, OperatorId, PayloadOf, TeamId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { OperatorCaller } from '../features/account/session.store.ts';
import type { OperatorNamespace, VisitorNamespace, VisitorSocketData } from '../plugins/socket-types.ts';
import type { Bus, Told } from './bus.ts';
import { rooms } from './rooms.ts';

/** Who may see a conversation at this moment. */
export interface Audience {
  readonly workspaceId: WorkspaceId;
  readonly teamId: TeamId;
  readonly operatorId: OperatorId | null;
  readonly offeredTo: OperatorId | null;
  readonly offeredTeam: TeamId | null;
}

type Emit = (name: string, payload: unknown) => void;

/** Says things to whoever is connected, to whichever node; nobody waits for it and nothing is stored. */
export interface Live {
  readonly toWorkspace: <K extends keyof Hears<'operator'>>(
    id: WorkspaceId,
    name: K,
    payload: PayloadOf<K>,
  ) => void;
  readonly toAudience: <K extends keyof Hears<'operator'>>(
    audience: Audience,
    name: K,
    payload: PayloadOf<K>,
  ) => void;
  readonly toOperator: <K extends keyof Hears<'operator'>>(
    id: OperatorId,
    name: K,
    payload: PayloadOf<K>,
  ) => void;
  readonly toVisitor: <K extends keyof Hears<'visitor'>>(
    id: VisitorId,
    name: K,
    payload: PayloadOf<K>,
  ) => void;
  /** Whether anybody of this workspace is connected to this node. */
  readonly isAnybodyHere: (id: WorkspaceId) => boolean;
  /** Has this node's connections of a workspace come again, each at a random moment: they load what they missed. */
  readonly sendAway: (id: WorkspaceId, withinMs: number) => void;
  /** The same for all consoles of this node. */
  readonly sendConsolesAway: (withinMs: number) => void;
  /** Who is connected to this server, once per connection, as they were when they came. */
  readonly connectedOperators: () => OperatorCaller[];
  /** Ends the connections that hang on a session, on every node. */
  readonly endSession: (sessionHash: string) => void;
  /** How many endings this node has carried out. */
  readonly endings: () => number;
  /** Whether the connections of this session were ended after the first `since` endings. */
  readonly hasEnded: (sessionHash: string, since: number) => boolean;
  /** Visitors' connections to this server, each with the token it hangs on. */
  readonly connectedVisitors: () => VisitorSocketData[];
  /** Ends the connections that hang on a visitor's token, on every node; they may come back with another. */
  readonly endVisitorToken: (tokenHash: string) => void;
  /** Tells everyone that the server is about to stop. */
  readonly sayEnding: (withinMs: number) => void;
}

interface Namespaces {
  readonly visitors: VisitorNamespace;
  readonly operators: OperatorNamespace;
}

type Said = Told<'live.said'>;

/** A connection that is being made is found among so many newest endings. */
const mostEndings = 10_000;

/** Tells the connections of this node, and has the other nodes tell theirs. */
export function createLive({ visitors, operators }: Namespaces, bus: Bus): Live {
  const sides = { visitors, operators };
  function sayHere({ side, rooms: names, name, payload }: Said): void {
    const target: { emit: unknown } = sides[side].to(names);
    // Name and payload belong together by the signatures above; Socket.IO cannot follow them through a type parameter.
    (target.emit as Emit).call(target, name, payload);
  }
  let endings = 0;
  const endedAs = new Map<string, number>();
  function endHere({ side, room }: Told<'live.ended'>): void {
    endings += 1;
    endedAs.delete(room);
    endedAs.set(room, endings);
    const [oldest] = endedAs.keys();
    if (endedAs.size > mostEndings && oldest !== undefined) endedAs.delete(oldest);
    sides[side].in(room).disconnectSockets(true);
  }
  function say(said: Said): void {
    sayHere(said);
    bus.tell('live.said', said);
  }
  bus.hear('live.said', sayHere);
  bus.hear('live.ended', endHere);

  return {
    toWorkspace: (id, name, payload) =>
      say({ side: 'operators', rooms: [rooms.workspace(id)], name, payload }),
    toAudience: (audience, name, payload) =>
      say({ side: 'operators', rooms: roomsOfAudience(audience), name, payload }),
    toOperator: (id, name, payload) => say({ side: 'operators', rooms: [rooms.operator(id)], name, payload }),
    toVisitor: (id, name, payload) => say({ side: 'visitors', rooms: [rooms.visitor(id)], name, payload }),
    connectedOperators: () => [...operators.sockets.values()].map(({ data }) => data.operator),
    endSession(sessionHash) {
      const ended = { side: 'operators', room: rooms.session(sessionHash) } as const;
      endHere(ended);
      bus.tell('live.ended', ended);
    },
    endings: () => endings,
    hasEnded: (sessionHash, since) => (endedAs.get(rooms.session(sessionHash)) ?? 0) > since,
    connectedVisitors: () => [...visitors.sockets.values()].map(({ data }) => data),
    endVisitorToken(tokenHash) {
      const ended = { side: 'visitors', room: rooms.visitorToken(tokenHash) } as const;
      endHere(ended);
      bus.tell('live.ended', ended);
    },
    isAnybodyHere: (id) =>
      operators.adapter.rooms.has(rooms.workspace(id)) || visitors.adapter.rooms.has(rooms.visitorsOf(id)),
    sendAway(id, withinMs) {
      operators.to(rooms.workspace(id)).emit('connection.ending', { withinMs });
      visitors.to(rooms.visitorsOf(id)).emit('connection.ending', { withinMs });
    },
    sendConsolesAway: (withinMs) => void operators.emit('connection.ending', { withinMs }),
    sayEnding: (withinMs) => {
      visitors.emit('connection.ending', { withinMs });
      operators.emit('connection.ending', { withinMs });
    },
  };
}

/** A socket in several of these rooms still gets everything once. */
function roomsOfAudience(audience: Audience): string[] {
  const people = [audience.operatorId, audience.offeredTo].filter((id) => id !== null);
  const teams = [audience.teamId, audience.offeredTeam].filter((id) => id !== null);
  return [rooms.supervisors(audience.workspaceId), ...teams.map(rooms.team), ...people.map(rooms.operator)];
}
