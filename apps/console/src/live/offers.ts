import type { Conversation, OperatorId } from '@parley/protocol';
import type { Sections } from './inbox.sections.ts';

export interface Offered extends Conversation {
  readonly offer: NonNullable<Conversation['offer']>;
}

/** What the server asks this operator to take, the shortest time left first. */
export const offersTo = ({ waiting }: Pick<Sections, 'waiting'>, me: OperatorId): readonly Offered[] =>
  waiting
    .filter((one): one is Offered => one.offer !== undefined && one.offeredTo === me)
    .sort((a, b) => a.offer.until - b.offer.until);
