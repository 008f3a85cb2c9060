import type { Hears, OperatorId, PayloadOf, TeamId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { OperatorCaller } from '../features/account/session.store.ts';
import type { OperatorNamespace, VisitorNamespace } from '../plugins/socket-types.ts';
import { rooms } from './rooms.ts';

/** Who may see a conversation at this moment. */
export interface Audience {
  readonly workspaceId: WorkspaceId;
  readonly teamId: TeamId;
  readonly operatorId: OperatorId | null;
  readonly offeredTo: OperatorId | null;
}

/** Says things to whoever is connected; nobody waits for it and nothing is stored. */
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
  readonly toVisitor: <K extends keyof Hears<'visitor'>>(
    id: VisitorId,
    name: K,
    payload: PayloadOf<K>,
  ) => void;
  /** Whether a page of this visitor is connected to this server. */
  readonly hasVisitor: (id: VisitorId) => boolean;
  /** Who is connected to this server, once per connection, as they were when they came. */
  readonly connectedOperators: () => OperatorCaller[];
  /** Ends the connections that hang on a session. */
  readonly endSession: (sessionHash: string) => void;
  /** Tells everyone that the server is about to stop. */
  readonly sayEnding: (withinMs: number) => void;
}

interface Namespaces {
  readonly visitors: VisitorNamespace;
  readonly operators: OperatorNamespace;
}

type Emit = (name: string, payload: unknown) => void;

export function createLive({ visitors, operators }: Namespaces): Live {
  // Name and payload belong together by the signatures above; Socket.IO cannot follow them through a type parameter.
  const emitTo =
    (target: { emit: unknown }): Emit =>
    (name, payload) => {
      (target.emit as Emit).call(target, name, payload);
    };
  return {
    toWorkspace: (id, name, payload) => emitTo(operators.to(rooms.workspace(id)))(name, payload),
    toAudience: (audience, name, payload) => emitTo(operators.to(roomsOfAudience(audience)))(name, payload),
    toVisitor: (id, name, payload) => emitTo(visitors.to(rooms.visitor(id)))(name, payload),
    hasVisitor: (id) => (visitors.adapter.rooms.get(rooms.visitor(id))?.size ?? 0) > 0,
    connectedOperators: () => [...operators.sockets.values()].map(({ data }) => data.operator),
    endSession: (sessionHash) => operators.in(rooms.session(sessionHash)).disconnectSockets(true),
    sayEnding: (withinMs) => {
      visitors.emit('connection.ending', { withinMs });
      operators.emit('connection.ending', { withinMs });
    },
  };
}

/** A socket in several of these rooms still gets everything once. */
function roomsOfAudience({ workspaceId, teamId, operatorId, offeredTo }: Audience): string[] {
  const people = [operatorId, offeredTo].filter((id) => id !== null);
  return [rooms.supervisors(workspaceId), rooms.team(teamId), ...people.map(rooms.operator)];
}
