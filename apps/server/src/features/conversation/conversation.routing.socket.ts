import type { AppContext } from '../../context.ts';
import type { Appended, OperatorAuthor } from '../../event-log/commands.ts';
import type { OperatorEventHandlers, OperatorSocket } from '../../plugins/socket-types.ts';
import { answerStored } from './conversation.answers.ts';

const operatorOf = ({ data }: OperatorSocket): OperatorAuthor => ({ kind: 'operator', ...data.operator });
const forOperator = ({ position }: Appended): number => position;

/** What operators do with what is offered to them, and with what they put on hold. */
export const operatorRoutingEvents = ({ eventLog }: AppContext) =>
  ({
    'conversation.hold': async (payload, socket) => {
      const outcome = await eventLog.append({
        ...payload,
        kind: 'conversation.hold',
        by: operatorOf(socket),
      });
      return answerStored('conversation.hold', outcome, forOperator);
    },
    'conversation.wake': async (payload, socket) => {
      const outcome = await eventLog.append({
        ...payload,
        kind: 'conversation.wake',
        by: operatorOf(socket),
      });
      return answerStored('conversation.wake', outcome, forOperator);
    },
    'offer.decline': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'offer.decline', by: operatorOf(socket) });
      return answerStored('offer.decline', outcome, forOperator);
    },
  }) satisfies Partial<OperatorEventHandlers>;
