import type { OperatorId, TimelineEvent } from '@parley/protocol';
import { useLiveStore } from './live.store.ts';

/** Somebody who vanished has lost their conversations, and is told so when they are back. */
export function noteTakenBack(events: readonly TimelineEvent[], me: OperatorId): void {
  const lost = events.flatMap((event) =>
    event.kind === 'conversation.requeued' && event.body.operatorId === me ? [event.conversationId] : [],
  );
  if (lost.length === 0) return;
  useLiveStore.setState(({ takenBack }) => ({ takenBack: [...new Set([...takenBack, ...lost])] }));
}
