import type { Role } from '@parley/protocol';

export const ROLES = ['operator', 'supervisor', 'administrator'] as const satisfies readonly Role[];

/** The keys of each role's name and meaning among the texts. */
export const ROLE_NAMES = {
  operator: 'roleOperator',
  supervisor: 'roleSupervisor',
  administrator: 'roleAdministrator',
} as const satisfies Record<Role, string>;

export const ROLE_MEANINGS = {
  operator: 'roleOperatorMeans',
  supervisor: 'roleSupervisorMeans',
  administrator: 'roleAdministratorMeans',
} as const satisfies Record<Role, string>;
