import type { Conversation, Operator } from '@parley/protocol';

export type Person = Pick<Operator, 'id' | 'teamIds'>;

/** Whether a running conversation is offered to this operator, themselves or with their team. */
export function isHandedTo({ handover, operatorId }: Conversation, { id, teamIds }: Person): boolean {
  if (!handover || operatorId === id) return false;
  const { operatorId: to, teamId } = handover.to;
  return to === null ? teamIds.includes(teamId) : to === id;
}

/** Whether this operator writes in a colleague's conversation, as the visitor sees too. */
export const hasJoined = ({ state, joined = [] }: Conversation, { id }: Pick<Person, 'id'>): boolean =>
  state === 'open' && joined.some(({ operatorId }) => operatorId === id);
