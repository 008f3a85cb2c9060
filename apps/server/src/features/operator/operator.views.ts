import type { Operator, TeamId } from '@parley/protocol';
import type { Selectable } from 'kysely';
import type { OperatorRow } from '../../db/tables.ts';

interface Around {
  readonly teamIds: TeamId[];
  readonly isConnected: boolean;
  readonly concurrency: number;
}
type Column = 'id' | 'name' | 'email' | 'role' | 'capacity' | 'presence' | 'password_hash' | 'is_active';
type Read = Pick<Selectable<OperatorRow>, Column>;

/** Row to contract. Whoever is not connected is offline, whatever they chose. */
export function toOperator(row: Read, { teamIds, isConnected, concurrency }: Around): Operator {
  const { id, name, email, role, capacity } = row;
  const presence = isConnected ? row.presence : 'offline';
  return {
    id,
    name,
    email,
    role,
    teamIds,
    presence,
    capacity,
    concurrency,
    isInvited: row.password_hash === null,
    isActive: row.is_active === 1,
  };
}
