import type { Conversation, Operator, OperatorId, PayloadOf, Team } from '@parley/protocol';

/** Why somebody cannot take it now. */
export type Obstacle = 'offline' | 'away' | 'full' | 'notInTeam' | 'nobodyFree';

export interface Receiver {
  readonly to: PayloadOf<'conversation.transfer'>['to'];
  readonly id: string;
  readonly name: string;
  readonly obstacle: Obstacle | null;
}

export interface Colleague extends Receiver {
  readonly concurrency: number;
  readonly capacity: number;
}

export interface TeamReceiver extends Receiver {
  /** How many of it are free now. */
  readonly free: number;
}

const isFree = ({ presence, concurrency, capacity }: Operator): boolean =>
  presence === 'online' && concurrency < capacity;

function obstacleOf(operator: Operator, { teamId }: Pick<Conversation, 'teamId'>): Obstacle | null {
  const { presence, role, teamIds } = operator;
  if (presence !== 'online') return presence;
  if (role === 'operator' && !teamIds.includes(teamId)) return 'notInTeam';
  return isFree(operator) ? null : 'full';
}

/** Everybody else who may sign in: who can take it first, the least busy at the top; the others with the reason. */
export function colleaguesOf(
  operators: readonly Operator[],
  me: OperatorId,
  conversation: Pick<Conversation, 'teamId' | 'operatorId'>,
): readonly Colleague[] {
  return operators
    .filter(
      ({ id, isActive, isInvited }) => isActive && !isInvited && id !== me && id !== conversation.operatorId,
    )
    .map((operator) => ({
      to: { operatorId: operator.id },
      id: operator.id,
      name: operator.name,
      concurrency: operator.concurrency,
      capacity: operator.capacity,
      obstacle: obstacleOf(operator, conversation),
    }))
    .sort(
      (a, b) =>
        Number(a.obstacle !== null) - Number(b.obstacle !== null) ||
        a.concurrency - b.concurrency ||
        a.name.localeCompare(b.name),
    );
}

/** The teams, those in which somebody is free first. */
export function teamsOf(
  teams: readonly Team[],
  operators: readonly Operator[],
  me: OperatorId,
): readonly TeamReceiver[] {
  const free = operators.filter((operator) => operator.id !== me && isFree(operator));
  return teams
    .map(({ id, name }) => {
      const count = free.filter(({ teamIds }) => teamIds.includes(id)).length;
      return {
        to: { teamId: id },
        id,
        name,
        free: count,
        obstacle: count === 0 ? ('nobodyFree' as const) : null,
      };
    })
    .sort((a, b) => Number(a.free === 0) - Number(b.free === 0) || a.name.localeCompare(b.name));
}
