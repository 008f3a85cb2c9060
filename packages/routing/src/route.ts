import type { OperatorId, RoutedWhy, TeamId } from '@parley/protocol';

/** Somebody of the workspace, as far as it matters to whom a conversation is offered. */
export interface Candidate {
  readonly id: OperatorId;
  readonly presence: 'online' | 'away' | 'offline';
  /** Their weight in each of their teams. */
  readonly weights: ReadonlyMap<TeamId, number>;
  readonly capacity: number;
  /** Conversations they talk in, and those they are being asked about. */
  readonly busy: number;
  /** When (ms) they were last asked; null: never. */
  readonly askedAt: number | null;
}

/** A conversation that waits for somebody. */
export interface Waiting<Id> {
  readonly id: Id;
  readonly teamId: TeamId;
  /** By when (ms) it is to be answered, less a head start for what is urgent. */
  readonly deadline: number;
  /** Who was asked in this wait and did not take it. */
  readonly asked: readonly OperatorId[];
  /** With whom the visitor spoke last, where the team wants them to meet again. */
  readonly knownTo: OperatorId | null;
}

export interface Ranked {
  readonly id: OperatorId;
  /** 1 is asked first; null is not asked. */
  readonly place: number | null;
  readonly why: RoutedWhy;
}

export interface Offer<Id> {
  readonly id: Id;
  readonly to: OperatorId;
  readonly because: 'free' | 'returning';
}

/** What somebody weighs in a team that says nothing about it. */
export const STANDARD_WEIGHT = 5;

/** Why this one is not asked; null when they can be. */
function obstacleOf(
  person: Candidate,
  waiting: Pick<Waiting<unknown>, 'teamId' | 'asked'>,
): RoutedWhy | null {
  const weight = person.weights.get(waiting.teamId);
  if (weight === undefined) return 'not-in-team';
  if (person.presence !== 'online') return person.presence;
  if (weight === 0) return 'no-weight';
  if (person.busy >= person.capacity) return 'full';
  return waiting.asked.includes(person.id) ? 'asked' : null;
}

/** The weight times the part of the capacity that is free: who weighs more is asked until others have more room for their weight. */
const claimOf = (person: Candidate, teamId: TeamId): number =>
  ((person.weights.get(teamId) ?? 0) * (person.capacity - person.busy)) / person.capacity;

/** Everybody, those who would be asked in their order, then the others with what keeps them. Whoever was asked longest ago settles a draw. */
export function rank(
  waiting: Omit<Waiting<unknown>, 'id' | 'deadline'>,
  people: readonly Candidate[],
): Ranked[] {
  const { teamId, knownTo } = waiting;
  const able = people
    .filter((person) => obstacleOf(person, waiting) === null)
    .toSorted(
      (a, b) =>
        Number(b.id === knownTo) - Number(a.id === knownTo) ||
        claimOf(b, teamId) - claimOf(a, teamId) ||
        (a.askedAt ?? 0) - (b.askedAt ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }, at): Ranked => ({ id, place: at + 1, why: id === knownTo ? 'returning' : 'free' }));
  const others = people.flatMap((person): Ranked[] => {
    const why = obstacleOf(person, waiting);
    return why === null ? [] : [{ id: person.id, place: null, why }];
  });
  return [...able, ...others];
}

/**
 * To whom what waits is offered now: the nearest deadline first, each to the first of those who can take it, nobody beyond
 * their capacity. What nobody can take holds up nothing behind it.
 */
export function assign<Id extends string>(
  queue: readonly Waiting<Id>[],
  people: readonly Candidate[],
  now: number,
): Offer<Id>[] {
  const known = new Map(people.map((person) => [person.id, person]));
  const offers: Offer<Id>[] = [];
  const inTurn = queue.toSorted((a, b) => a.deadline - b.deadline || (a.id < b.id ? -1 : 1));
  for (const waiting of inTurn) {
    const [first] = rank(waiting, [...known.values()]);
    const person = first && known.get(first.id);
    if (!person || first.place === null) continue;
    known.set(person.id, { ...person, busy: person.busy + 1, askedAt: now });
    offers.push({ id: waiting.id, to: person.id, because: first.why === 'returning' ? 'returning' : 'free' });
  }
  return offers;
}
