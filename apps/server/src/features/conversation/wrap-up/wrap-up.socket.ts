import type { AppContext } from '../../../context.ts';
import type { OperatorEventHandlers } from '../../../plugins/socket-types.ts';
import { answerStored } from '../conversation.answers.ts';

/** What operators say of a conversation as a whole. */
export const operatorWrapUpEvents = ({ eventLog }: Pick<AppContext, 'eventLog'>) =>
  ({
    'conversation.wrap': async (payload, { data }) => {
      const by = { kind: 'operator', ...data.operator } as const;
      const outcome = await eventLog.append({ ...payload, kind: 'conversation.wrap', by });
      return answerStored('conversation.wrap', outcome, ({ position }) => position);
    },
  }) satisfies Partial<OperatorEventHandlers>;
