import type { CommandId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { ConversationRow } from '../../src/db/tables.conversations.ts';
import type { Command } from '../../src/event-log/commands.ts';
import type { Decided, Facts } from '../../src/features/conversation/rules/rules.types.ts';

/* What the tests of the conversation's rules start from. */

export const workspaceId = 'w' as WorkspaceId;
export const vera = { kind: 'visitor', id: 'vera' as VisitorId, workspaceId } as const;
export const system = { kind: 'system', id: null, workspaceId } as const;

/** A moment in which nothing stands in the way. */
export const facts: Facts = {
  now: 5_000,
  newId: () => 'new' as CommandId,
  start: null,
  receiver: null,
  files: [],
  blockedUntil: null,
  limits: { longestBlock: 'day', highestDiscount: 0, endsUnanswered: true },
  isGone: true,
  hasRoom: true,
  mentioned: [],
  visitorName: null,
  visitorIsVip: 0,
  talk: null,
  wrapUp: { topics: [], demands: { topic: false, tags: false, outcome: false }, tags: [] },
  visitorMessagesAfter: () => 0,
};

/** Vera has written, and waits in the queue of the sales team. */
export const queued = {
  id: 'c',
  workspace_id: workspaceId,
  team_id: 'sales',
  visitor_id: 'vera',
  visitor_name: 'Vera',
  state: 'queued',
  operator_id: null,
  operator_name: null,
  offered_to: null,
  offered_team: null,
  offer_until: null,
  offer_because: null,
  asked_json: null,
  handover_json: null,
  handover_until: null,
  joined_json: null,
  passed_json: null,
  held_at: null,
  held_until: null,
  mood: null,
  mood_since: null,
  accepted_at: null,
  first_response_at: null,
  waiting_since: 1_000,
  ended_at: null,
  ended_by: null,
  rated_at: null,
  last_seq: 2,
  last_at: 1_000,
  unread: 1,
  transfer_count: 0,
  wish_json: null,
  promise_json: null,
  topic_json: null,
  tags_json: null,
  outcome: null,
  sent_to: null,
  is_unwrapped: 0,
  visitor_seen_seq: 0,
  visitor_delivered_seq: 0,
  operator_seen_seq: 0,
  operator_delivered_seq: 0,
} as unknown as ConversationRow;

/** A command with all that any kind may need; the rules read what is theirs. */
export const command = (kind: Command['kind'], by: Command['by'], more: object = {}) =>
  ({
    kind,
    by,
    id: 'id',
    conversationId: 'c',
    noteId: 'note',
    note: null,
    text: 'x',
    quickMessageId: null,
    isWarm: false,
    brief: { asked: 'Shoes', promised: '', tried: '' },
    withinMs: 60_000,
    reason: 'a reason',
    ...more,
  }) as unknown as Command;

export const codeOf = (decided: Decided) => (decided.ok ? 'ok' : decided.error.code);
export const entriesOf = (decided: Decided) => (decided.ok ? (decided.value?.entries ?? []) : []);
export const kindsOf = (decided: Decided) => entriesOf(decided).map(({ kind }) => kind);
