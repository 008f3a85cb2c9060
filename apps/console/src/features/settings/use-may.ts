import type { Role } from '@parley/protocol';
import { useMe } from '../../live/queries/session.query.ts';

const RANK = { operator: 0, supervisor: 1, administrator: 2 } as const satisfies Record<Role, number>;

/** Whether the signed-in operator has this role or a greater one. The server asks again; this only spares refusals. */
export const useMay = (role: Role): boolean => RANK[useMe().operator.role] >= RANK[role];
