import { Pause } from '@parley/protocol';
import type { Operator, TeamId } from '@parley/protocol';
import type { Selectable } from 'kysely';
import type { OperatorRow } from '../../db/tables.operators.ts';

interface Around {
  readonly teams: readonly { readonly team_id: TeamId; readonly weight: number }[];
  readonly isConnected: boolean;
  /** What they have open; null: nothing. */
  readonly load: { readonly talking: number; readonly waiting: number; readonly held: number } | null;
}
type Column =
  | 'id'
  | 'name'
  | 'email'
  | 'role'
  | 'capacity'
  | 'presence'
  | 'pause_json'
  | 'password_hash'
  | 'is_active'
  | 'is_newcomer';
type Read = Pick<Selectable<OperatorRow>, Column>;

/** Row to contract; the only reader of the JSON column. Whoever is not connected is offline, whatever they chose. */
export function toOperator(row: Read, { teams, isConnected, load }: Around): Operator {
  const { id, name, email, role, capacity } = row;
  const presence = isConnected ? row.presence : 'offline';
  const isPaused = presence === 'away' && row.pause_json !== null;
  return {
    id,
    name,
    email,
    role,
    teamIds: teams.map(({ team_id }) => team_id),
    presence,
    pause: isPaused ? Pause.parse(JSON.parse(row.pause_json ?? '')) : null,
    capacity,
    // PostgreSQL's sums arrive as text.
    concurrency: Number(load?.talking ?? 0),
    waiting: Number(load?.waiting ?? 0),
    onHold: Number(load?.held ?? 0),
    weights: teams.map(({ team_id: teamId, weight }) => ({ teamId, weight })),
    ...(row.is_newcomer === 1 && { isNewcomer: true }),
    isInvited: row.password_hash === null,
    isActive: row.is_active === 1,
  };
}
