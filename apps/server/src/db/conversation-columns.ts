import type { ConversationRow } from './tables.ts';

// Checked in both directions: a column of the row that is missing here, or is none, does not compile.
const named = {
  id: true, workspace_id: true, site_id: true, team_id: true, channel: true, state: true, visitor_id: true,
  visitor_name: true, visit_id: true, city: true, country: true, place_from: true, operator_id: true,
  operator_name: true, offered_to: true, invitation_id: true, started_at: true, waiting_since: true,
  accepted_at: true, first_response_at: true, ended_at: true, ended_by: true, last_seq: true,
  last_message_text: true, last_message_by: true, last_message_at: true, unread: true,
  visitor_delivered_seq: true, visitor_seen_seq: true, operator_delivered_seq: true, operator_seen_seq: true,
  rating_score: true, rating_reason: true, rated_at: true, transfer_count: true, position: true,
  visitor_cursor: true,
} satisfies Record<keyof ConversationRow, true>;

/** Every column of a conversation, by name. */
export const conversationColumns = Object.keys(named) as (keyof ConversationRow)[];
