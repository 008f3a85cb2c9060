import type { Conversation, OperatorId, PassedBy } from '@parley/protocol';

interface Owned extends Pick<Conversation, 'operatorId'> {
  readonly passedBy?: readonly PassedBy[] | undefined;
}

/** Who answers for how a conversation ends: who has it, or had it last; while nobody has it, who passed it on last. */
export const resultOwnerOf = ({ operatorId, passedBy = [] }: Owned): OperatorId | null =>
  operatorId ?? passedBy.at(-1)?.operatorId ?? null;
