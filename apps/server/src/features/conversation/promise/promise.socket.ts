import type { AppContext } from '../../../context.ts';
import type { OperatorEventHandlers, OperatorSocket } from '../../../plugins/socket-types.ts';
import { answerStored } from '../conversation.answers.ts';

const operatorOf = ({ data }: OperatorSocket) => ({ kind: 'operator', ...data.operator }) as const;

/** What operators promise, and what became of it. */
export const operatorPromiseEvents = ({ eventLog }: AppContext) =>
  ({
    'promise.make': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'promise.make', by: operatorOf(socket) });
      return answerStored('promise.make', outcome, ({ position }) => position);
    },
    'promise.close': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'promise.close', by: operatorOf(socket) });
      return answerStored('promise.close', outcome, ({ position }) => position);
    },
  }) satisfies Partial<OperatorEventHandlers>;
