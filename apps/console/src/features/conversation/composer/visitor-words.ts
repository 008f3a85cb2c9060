import type { ConversationId } from '@parley/protocol';
import type { PlacedEvent } from '../../../live/apply/timeline.apply.ts';
import { previewOf } from '../../../live/typing.store.ts';

/** What is being talked about: what the visitor is typing now, and what they said last. */
export function visitorWords(conversationId: ConversationId, events: readonly PlacedEvent[]): string {
  const last = events.findLast((event) => event.kind === 'message.added' && event.actor.kind === 'visitor');
  const said = last?.kind === 'message.added' ? last.body.text : '';
  return `${previewOf(conversationId) ?? ''} ${said}`;
}
