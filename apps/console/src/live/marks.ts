import type { Conversation, ConversationId, OperatorId, PayloadOf } from '@parley/protocol';

interface MarksOptions {
  readonly operatorId: OperatorId;
  readonly mark: (payload: PayloadOf<'transcript.mark'>) => Promise<{ readonly ok: boolean }>;
}

export interface Marks {
  /** The operator's own conversations among these have arrived on this machine. */
  deliver(conversations: readonly Conversation[]): void;
  /** Everything up to this place was looked at. */
  see(conversationId: ConversationId, seq: number): void;
}

interface Reached {
  readonly delivered: number;
  readonly seen: number;
}

const NOTHING: Reached = { delivered: 0, seen: 0 };

/** Tells the server how far the operator has received and read, never twice the same; what was lost on the way is told again. */
export function createMarks({ operatorId, mark }: MarksOptions): Marks {
  const told = new Map<ConversationId, Reached>();

  async function tell(conversationId: ConversationId, delivered: number, seen: number): Promise<void> {
    const before = told.get(conversationId) ?? NOTHING;
    const now = { delivered: Math.max(before.delivered, delivered), seen: Math.max(before.seen, seen) };
    if (now.delivered === before.delivered && now.seen === before.seen) return;
    told.set(conversationId, now);
    const { ok } = await mark({ conversationId, deliveredSeq: now.delivered, seenSeq: now.seen });
    if (!ok && told.get(conversationId) === now) told.set(conversationId, before);
  }

  return {
    deliver: (conversations) => {
      for (const { id, operatorId: owner, lastSeq, operatorDeliveredSeq, lastMessage } of conversations) {
        const isNews = lastMessage?.by === 'visitor' && lastSeq > operatorDeliveredSeq;
        if (owner === operatorId && isNews) void tell(id, lastSeq, 0);
      }
    },
    see: (conversationId, seq) => void tell(conversationId, seq, seq),
  };
}
