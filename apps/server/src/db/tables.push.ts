import type { Locale, OperatorId, WorkspaceId } from '@parley/protocol';

/** One device that is told while no console is open; it lives as long as the session does. */
export interface PushSubscriptionRow {
  session_hash: string;
  workspace_id: WorkspaceId;
  operator_id: OperatorId;
  endpoint: string;
  keys_json: string;
  events_json: string;
  shows_text: 0 | 1;
  language: Locale;
}

/** What this server made for itself once and keeps. */
export interface ServerKeyRow {
  name: string;
  value_json: string;
}
