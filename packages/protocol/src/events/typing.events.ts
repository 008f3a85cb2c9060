import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { ConversationId, OperatorId } from '../entities/ids.ts';
import { Words } from '../entities/values.ts';
import { LIMITS } from '../limits.ts';

/** What a colleague does in a conversation. */
const doing = z.enum(['looks', 'answers', 'notes', 'left']);

const text = Words.max(LIMITS.typingPreviewChars);

export const typingEvents = defineEvents({
  'typing.preview': {
    summary:
      'What the visitor has typed and not sent; an empty text takes it back. Dropped where the site or the visitor switched it off.',
    from: ['visitor'],
    to: ['server'],
    payload: z.object({ conversationId: ConversationId, text }),
    ephemeral: true,
  },
  'typing.previewed': {
    summary: 'The same for the operators who may see the conversation.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({ conversationId: ConversationId, text }),
    ephemeral: true,
  },
  'typing.show': {
    summary: 'The operator is writing, or has stopped.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({ conversationId: ConversationId, isTyping: z.boolean() }),
    ephemeral: true,
  },
  'typing.shown': {
    summary: 'The same for the visitor.',
    from: ['server'],
    to: ['visitor'],
    payload: z.object({ conversationId: ConversationId, operatorName: z.string(), isTyping: z.boolean() }),
    ephemeral: true,
  },
  'colleague.look': {
    summary: `The operator looks at this conversation, or writes in it; said again within ${LIMITS.lookExpiresMs} ms while it is so.`,
    from: ['operator'],
    to: ['server'],
    payload: z.object({ conversationId: ConversationId, doing }),
    ephemeral: true,
  },
  'colleague.looked': {
    summary:
      'The same for the operators who may see the conversation. A supervisor who watches a colleague is told to nobody.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({ conversationId: ConversationId, operatorId: OperatorId, doing }),
    ephemeral: true,
  },
  'steps.changed': {
    summary: 'Somebody ticked or skipped a step of this conversation; fetch them again.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({ conversationId: ConversationId }),
    ephemeral: true,
  },
  'passed.changed': {
    summary:
      'What this operator passed on has gone further: it was taken, answered, ended, rated, or its outcome was said.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({ conversationId: ConversationId }),
    ephemeral: true,
  },
});
