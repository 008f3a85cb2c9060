import type { AppContext } from '../../context.ts';
import type { OperatorEventHandlers } from '../../plugins/socket-types.ts';
import { answerStored } from './conversation.answers.ts';

/** How hard a conversation is, as who talks in it says. */
export const operatorMoodEvents = ({ eventLog }: Pick<AppContext, 'eventLog'>) =>
  ({
    'mood.mark': async (payload, { data }) => {
      const by = { kind: 'operator', ...data.operator } as const;
      const outcome = await eventLog.append({ ...payload, kind: 'mood.mark', by });
      return answerStored('mood.mark', outcome, ({ position }) => position);
    },
  }) satisfies Partial<OperatorEventHandlers>;
