import type { ConversationId } from '@parley/protocol';
import type { Mark } from './contract.ts';

/** Tells the server how far the visitor has received and read: never the same twice, and again what was lost on the way. */
export interface Marks {
  mark(mark: Mark): void;
  /** A new connection: what was not confirmed is said again. */
  repeat(): void;
}

export function createMarks(tell: (mark: Mark) => Promise<{ readonly ok: boolean } | null>): Marks {
  const wanted = new Map<ConversationId, Mark>();
  const confirmed = new Set<Mark>();
  const say = async (mark: Mark): Promise<void> => {
    const answer = await tell(mark);
    // A refusal is final too: the same words would be refused again.
    if (answer) confirmed.add(mark);
  };
  return {
    mark(mark) {
      const before = wanted.get(mark.conversationId);
      if (before && before.deliveredSeq >= mark.deliveredSeq && before.seenSeq >= mark.seenSeq) return;
      wanted.set(mark.conversationId, mark);
      void say(mark);
    },
    repeat() {
      for (const mark of wanted.values()) if (!confirmed.has(mark)) void say(mark);
    },
  };
}
