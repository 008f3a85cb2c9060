import type { VisitorConversation, VisitorTimelineEvent } from '@parley/protocol';
import type { Thread } from '../thread/thread.ts';
import type { Listeners } from './listeners.ts';

export interface ThreadNews {
  look(thread: Thread): void;
  /** Somebody else is here: what comes next is all new. */
  forget(): void;
}

/** What has happened from one state of the thread to the next. What was there when the page opened is no news. */
export function createThreadNews({ tell }: Listeners, isKnown: boolean): ThreadNews {
  let before: Thread | undefined;
  let newest = 0;
  let wasKnown = isKnown;
  function tellOf({ id, state, rating }: VisitorConversation, was: VisitorConversation | undefined): void {
    const conversationId = id;
    const hasEnded = state === 'ended';
    if (!was && !hasEnded) tell('conversationStarted', { conversationId });
    if (!was) return;
    if (was.state !== 'ended' && hasEnded) tell('conversationEnded', { conversationId });
    if (rating && rating.score !== was.rating?.score) tell('rating', { conversationId, score: rating.score });
  }

  function tellMessage({ kind, actor, conversationId, at, body }: VisitorTimelineEvent): void {
    if (kind !== 'message.added' || actor.kind === 'visitor') return;
    const from = 'name' in actor ? actor.name : null;
    tell('message', { text: body.text, from, at, conversationId });
  }

  return {
    forget() {
      before = undefined;
      newest = 0;
      wasKnown = false;
    },
    look(thread) {
      // Before anything is loaded the thread is empty.
      if (thread.conversations.size === 0) return;
      if (before || !wasKnown) {
        for (const conversation of thread.conversations.values())
          tellOf(conversation, before?.conversations.get(conversation.id));
        for (const entry of thread.entries) if (entry.cursor > newest) tellMessage(entry);
      }
      before = thread;
      newest = Math.max(newest, ...thread.entries.map(({ cursor }) => cursor));
    },
  };
}
