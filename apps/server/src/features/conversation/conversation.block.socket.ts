import type { AppContext } from '../../context.ts';
import type { OperatorEventHandlers } from '../../plugins/socket-types.ts';
import { answerStored } from './conversation.answers.ts';

/** Who may not write for a time. */
export const operatorBlockEvents = ({ eventLog, blocks }: AppContext) =>
  ({
    'visitor.block': async (payload, { data: { operator } }) => {
      const by = { kind: 'operator', ...operator } as const;
      const outcome = await eventLog.append({ ...payload, kind: 'visitor.block', by });
      if (outcome.ok && outcome.value) await blocks.onBlock(outcome.value);
      return answerStored('visitor.block', outcome, ({ position }) => position);
    },
  }) satisfies Partial<OperatorEventHandlers>;
