import type { Quote, SiteId } from '@parley/protocol';
import type { AppContext } from '../../context.ts';
import type { Appended, OperatorAuthor, VisitorAuthor } from '../../event-log/commands.ts';
import type {
  OperatorEventHandlers,
  OperatorSocket,
  VisitorEventHandlers,
  VisitorSocket,
} from '../../plugins/socket-types.ts';
import type { SiteList } from '../site/site.list.ts';
import { keepableAddress } from '../../rules/keepable-address.ts';
import { answerChanged, answerDone, answerSent, answerStored } from './conversation.answers.ts';

const visitorOf = ({ data }: VisitorSocket): VisitorAuthor => ({ kind: 'visitor', ...data.visitor });
const operatorOf = ({ data }: OperatorSocket): OperatorAuthor => ({ kind: 'operator', ...data.operator });

const forVisitor = ({ visitorCursor }: Appended): number | null => visitorCursor;
/** What of the page may be kept: its address as page views have it; nothing where the owner does not want quotes. */
async function allowedQuote(sites: SiteList, id: SiteId, quote: Quote): Promise<Quote | undefined> {
  const site = (await sites.all()).find((one) => one.id === id);
  if (site?.settings.quotes === 'off') return undefined;
  return { ...quote, url: keepableAddress(quote.url) };
}

const forOperator = ({ position }: Appended): number => position;

/** What visitors do to their conversations. */
export const visitorConversationEvents = ({ eventLog, newcomers, visitors, siteList }: AppContext) =>
  ({
    'message.send': async (payload, socket) => {
      const quote = payload.quote && (await allowedQuote(siteList, socket.data.site.id, payload.quote));
      const outcome = await newcomers.letIn(socket.data, () =>
        eventLog.append({
          ...payload,
          kind: 'message.send',
          by: visitorOf(socket),
          // Quick messages and offers are the operators'.
          quickMessageId: null,
          choice: undefined,
          quote,
          answeredTo: socket.id,
        }),
      );
      if (outcome.ok && payload.answers) {
        const { id, workspaceId } = socket.data.visitor;
        await visitors.answered({ workspaceId, visitorId: id });
      }
      return answerSent(outcome, forVisitor);
    },
    'message.edit': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'message.edit', by: visitorOf(socket) });
      return answerChanged('message.edit', outcome, forVisitor);
    },
    'message.remove': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'message.remove', by: visitorOf(socket) });
      return answerChanged('message.remove', outcome, forVisitor);
    },
    'conversation.end': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'conversation.end', by: visitorOf(socket) });
      return answerStored('conversation.end', outcome, forVisitor);
    },
    'rating.give': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'rating.give', by: visitorOf(socket) });
      return answerStored('rating.give', outcome, forVisitor);
    },
    'rating.skip': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'rating.skip', by: visitorOf(socket) });
      return answerStored('rating.skip', outcome, forVisitor);
    },
    'transcript.mark': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'transcript.mark', by: visitorOf(socket) });
      return answerDone('transcript.mark', outcome);
    },
  }) satisfies Partial<VisitorEventHandlers>;

/** What operators do to conversations. */
export const operatorConversationEvents = ({ eventLog }: AppContext) =>
  ({
    'message.send': async (payload, socket) => {
      const outcome = await eventLog.append({
        ...payload,
        kind: 'message.send',
        by: operatorOf(socket),
        // Answers are the visitors'.
        chosen: undefined,
      });
      return answerStored('message.send', outcome, forOperator);
    },
    'message.edit': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'message.edit', by: operatorOf(socket) });
      return answerChanged('message.edit', outcome, forOperator);
    },
    'message.remove': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'message.remove', by: operatorOf(socket) });
      return answerChanged('message.remove', outcome, forOperator);
    },
    'note.add': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'note.add', by: operatorOf(socket) });
      return answerStored('note.add', outcome, forOperator);
    },
    'conversation.accept': async (payload, socket) => {
      const outcome = await eventLog.append({
        ...payload,
        kind: 'conversation.accept',
        by: operatorOf(socket),
      });
      return answerStored('conversation.accept', outcome, forOperator);
    },
    'conversation.transfer': async (payload, socket) => {
      const outcome = await eventLog.append({
        ...payload,
        kind: 'conversation.transfer',
        by: operatorOf(socket),
      });
      return answerStored('conversation.transfer', outcome, forOperator);
    },
    'conversation.end': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'conversation.end', by: operatorOf(socket) });
      return answerStored('conversation.end', outcome, forOperator);
    },
    'transcript.mark': async (payload, socket) => {
      const outcome = await eventLog.append({ ...payload, kind: 'transcript.mark', by: operatorOf(socket) });
      return answerDone('transcript.mark', outcome);
    },
  }) satisfies Partial<OperatorEventHandlers>;
