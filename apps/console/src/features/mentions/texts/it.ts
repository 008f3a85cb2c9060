import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Menzioni',
  none: 'Nessuno ti ha ancora menzionato. In una nota, @ e un nome avvisano un collega.',
  by: '{name}, su {visitor}',
  isNew: 'nuova',
} satisfies Dictionary<typeof en, 'it'>;
