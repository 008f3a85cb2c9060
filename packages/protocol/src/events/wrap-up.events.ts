import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { CommandId, ConversationId, TagId, TopicId } from '../entities/ids.ts';
import { Outcome, SentTo } from '../entities/wrap-up.ts';
import { LIMITS } from '../limits.ts';
import { Stored } from './message.events.ts';

const tags = z.array(TagId).max(LIMITS.tagsPerConversation);

export const wrapUpEvents = defineEvents({
  'conversation.wrap': {
    summary:
      'Say what a conversation is about and how it ended: topic, tags, outcome, before or after its end. What is left out stays; null takes it away. The visitor never sees it.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({
      id: CommandId,
      conversationId: ConversationId,
      /** A topic of the site, or a closer word below one. */
      topicId: TopicId.nullable().optional(),
      tag: tags.optional(),
      untag: tags.optional(),
      outcome: Outcome.nullable().optional(),
      /** With `wrong-address`. */
      sentTo: SentTo.optional(),
    }),
    ack: Stored,
    errors: [
      'wrap_up_unknown',
      'id_reused',
      'conversation_unknown',
      'bad_request',
      'rate_limited',
      'overloaded',
      'internal',
    ],
  },
});
