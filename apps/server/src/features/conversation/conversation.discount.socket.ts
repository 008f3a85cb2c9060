import type { AppContext } from '../../context.ts';
import type { OperatorEventHandlers } from '../../plugins/socket-types.ts';
import { answerStored } from './conversation.answers.ts';

/** What operators offer off a price. */
export const operatorDiscountEvents = ({ eventLog }: AppContext) =>
  ({
    'discount.offer': async (payload, { data: { operator } }) => {
      const by = { kind: 'operator', ...operator } as const;
      const outcome = await eventLog.append({ ...payload, kind: 'discount.offer', by });
      return answerStored('discount.offer', outcome, ({ position }) => position);
    },
  }) satisfies Partial<OperatorEventHandlers>;
