import type { Operator, OperatorId, PayloadOf, Team } from '@parley/protocol';

export interface Receiver {
  readonly to: PayloadOf<'conversation.transfer'>['to'];
  readonly id: string;
  readonly name: string;
}

export interface Colleague extends Receiver {
  readonly concurrency: number;
  readonly capacity: number;
  readonly isFull: boolean;
}

/** Colleagues who are online, those with room first, the least busy at the top. */
export function colleaguesOf(operators: readonly Operator[], me: OperatorId): readonly Colleague[] {
  return operators
    .filter(({ id, presence }) => id !== me && presence === 'online')
    .map(({ id, name, concurrency, capacity }) => ({
      to: { operatorId: id },
      id,
      name,
      concurrency,
      capacity,
      isFull: concurrency >= capacity,
    }))
    .sort(
      (a, b) =>
        Number(a.isFull) - Number(b.isFull) || a.concurrency - b.concurrency || a.name.localeCompare(b.name),
    );
}

export const receiverOfTeam = ({ id, name }: Team): Receiver => ({ to: { teamId: id }, id, name });
