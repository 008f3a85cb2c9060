import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  changed: 'Aggiornato il {date}',
  more: 'Altre risposte',
  gone: 'Questa risposta non è più qui.',
} satisfies Dictionary<typeof en, 'it'>;
