import type { Generated } from 'kysely';
import type { Locale, OperatorId, Role, SessionId, WorkspaceId } from '@parley/protocol';

type Flag = 0 | 1;

export interface SessionRow {
  token_hash: string;
  id: SessionId;
  workspace_id: WorkspaceId;
  operator_id: OperatorId;
  browser: string | null;
  system: string | null;
  created_at: number;
  last_used_at: number;
  expires_at: number;
}

export interface OperatorRow {
  id: OperatorId;
  workspace_id: WorkspaceId;
  name: string;
  email: string;
  role: Role;
  password_hash: string | null;
  capacity: number;
  /** What the operator chose; whether they are connected is read from `operator_connections`. */
  presence: 'online' | 'away';
  /** Why they are away, if they said. */
  pause_json: Generated<string | null>;
  /** When the server asked them last to take something. */
  asked_at: Generated<number | null>;
  locale: Locale | null;
  is_active: Generated<Flag>;
  is_newcomer: Generated<Flag>;
  created_at: number;
  /** When nothing was left of the operator's last connection; null while they are there, and for who never was. */
  gone_at: number | null;
  /** Why; null too once nothing of theirs is left to be taken back. */
  gone_because: 'connection-lost' | 'signed-out' | null;
}
