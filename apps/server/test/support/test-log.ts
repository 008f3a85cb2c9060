import type { CommandId, ConversationId, ErrorCode, OperatorId, Result, TeamId } from '@parley/protocol';
import { v7 as uuidv7 } from 'uuid';
import { pino } from 'pino';
import type { Database } from '../../src/db/connection.ts';
import type { Appended, Author, OperatorAuthor, VisitorAuthor } from '../../src/event-log/commands.ts';
import { createEventLog } from '../../src/event-log/create-event-log.ts';
import type { Stored } from '../../src/event-log/entry.ts';
import type { EventLog } from '../../src/event-log/event-log.ts';

export interface TestLog extends EventLog {
  readonly clock: { now: number };
  /** What was published, one item per commit. */
  readonly published: (readonly Stored[])[];
}

/** An event log without a server around it; its clock stands still until a test moves it. */
export function testLog(db: Database): TestLog {
  const clock = { now: 1_000_000 };
  const published: (readonly Stored[])[] = [];
  const core = { db, now: () => clock.now, newId: uuidv7, log: pino({ level: 'silent' }) };
  const log = createEventLog({
    core,
    limits: { appendQueue: 5_000 },
    publish: (stored) => published.push(stored),
  });
  return { ...log, clock, published };
}

export const newCommandId = (): CommandId => uuidv7() as CommandId;

/** The value of an outcome that must be good. */
export function valueOf(outcome: Result<Appended | null, ErrorCode>): Appended {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.error.code}`);
  if (!outcome.value) throw new Error('Nothing was stored');
  return outcome.value;
}

export const codeOf = (outcome: Result<unknown, ErrorCode>): ErrorCode | 'ok' =>
  outcome.ok ? 'ok' : outcome.error.code;

/** Commands in few words. */
export const commands = {
  say: (by: Author, text: string, conversationId: ConversationId | null = null, id = newCommandId()) =>
    ({ kind: 'message.send', by, id, conversationId, text, quickMessageId: null }) as const,
  note: (by: OperatorAuthor, text: string, conversationId: ConversationId) =>
    ({ kind: 'note.add', by, id: newCommandId(), conversationId, text }) as const,
  accept: (by: OperatorAuthor, conversationId: ConversationId, id = newCommandId()) =>
    ({ kind: 'conversation.accept', by, id, conversationId }) as const,
  pass: (
    by: OperatorAuthor,
    conversationId: ConversationId,
    to: { operatorId: OperatorId } | { teamId: TeamId },
    note: string | null = null,
  ) =>
    ({
      kind: 'conversation.transfer',
      by,
      id: newCommandId(),
      noteId: newCommandId(),
      conversationId,
      to,
      note,
      isWarm: false,
      brief: { asked: '', promised: '', tried: '' },
      withinMs: 60_000,
    }) as const,
  end: (by: Author, conversationId: ConversationId) =>
    ({ kind: 'conversation.end', by, id: newCommandId(), conversationId }) as const,
  rate: (by: VisitorAuthor, conversationId: ConversationId, score: 'bad' | 'neutral' | 'good') =>
    ({ kind: 'rating.give', by, id: newCommandId(), conversationId, score, reason: null }) as const,
  mark: (by: Author, conversationId: ConversationId, seenSeq: number, deliveredSeq = seenSeq) =>
    ({ kind: 'transcript.mark', by, conversationId, deliveredSeq, seenSeq }) as const,
};
