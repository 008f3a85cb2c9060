import type { AppContext } from '../../../context.ts';
import type { Appended, OperatorAuthor } from '../../../event-log/commands.ts';
import type { OperatorEventHandlers, OperatorSocket } from '../../../plugins/socket-types.ts';
import { answerStored } from '../conversation.answers.ts';
import { findConversation } from '../conversation.store.ts';
import { openForOperator, seesEverything } from '../conversation.policy.ts';
import { hasJoined } from './handover.ts';
import { audienceOf } from '../conversation.views.ts';

const operatorOf = ({ data }: OperatorSocket): OperatorAuthor => ({ kind: 'operator', ...data.operator });
const forOperator = ({ position }: Appended): number => position;

/** Who has a conversation, who writes in it beside them, and who looks at it. */
export const operatorHandoverEvents = ({ db, live, eventLog }: AppContext) =>
  ({
    'handover.close': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'handover.close', by: operatorOf(socket) });
      return answerStored('handover.close', outcome, forOperator);
    },
    'conversation.join': async (payload, socket) => {
      const outcome = await eventLog.append({
        ...payload,
        kind: 'conversation.join',
        by: operatorOf(socket),
      });
      return answerStored('conversation.join', outcome, forOperator);
    },
    'conversation.leave': async (payload, socket) => {
      const outcome = await eventLog.append({
        ...payload,
        kind: 'conversation.leave',
        by: operatorOf(socket),
      });
      return answerStored('conversation.leave', outcome, forOperator);
    },
    'conversation.takeover': async (payload, socket) => {
      const by = operatorOf(socket);
      const outcome = await eventLog.append({ ...payload, kind: 'conversation.takeover', by });
      return answerStored('conversation.takeover', outcome, forOperator);
    },
    'colleague.look': async ({ conversationId, doing }, { data: { operator } }) => {
      const conversation = await findConversation(db, conversationId);
      if (!conversation || !openForOperator(operator, conversation)) return;
      // Who supervises a colleague's conversation watches, and that is told to nobody.
      const isOthers = conversation.state === 'open' && conversation.operator_id !== operator.id;
      if (isOthers && seesEverything(operator) && !hasJoined(conversation, operator.id)) return;
      const news = { conversationId, operatorId: operator.id, doing };
      live.toAudience(audienceOf(conversation), 'colleague.looked', news);
    },
  }) satisfies Partial<OperatorEventHandlers>;
