import { LIMITS } from '@parley/protocol/limits';
import type { Conversation, Operator, OperatorId } from '@parley/protocol';

interface Knowing {
  readonly me: { readonly operator: Pick<Operator, 'id'> };
  readonly operators: readonly Operator[];
}

/** Colleagues who may see a conversation, by name: nobody else can be told of a note in it. */
export function mentionable(conversation: Conversation, { me, operators }: Knowing): readonly Operator[] {
  const { teamId, operatorId, offeredTo } = conversation;
  return operators.filter(({ id, role, teamIds, isActive, isInvited }) => {
    if (id === me.operator.id || !isActive || isInvited) return false;
    return role !== 'operator' || teamIds.includes(teamId) || id === operatorId || id === offeredTo;
  });
}

/** Who of these is named in a note, as `@Anna Petrova`. */
export function mentionedIn(text: string, colleagues: readonly Operator[]): OperatorId[] {
  const words = text.toLocaleLowerCase();
  return colleagues
    .filter(({ name }) => words.includes(`@${name.toLocaleLowerCase()}`))
    .map(({ id }) => id)
    .slice(0, LIMITS.mentionsPerNote);
}
