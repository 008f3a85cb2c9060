import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  site: 'Sito',
  team: 'Team',
  operator: 'Operatore',
  topic: 'Argomento',
  tag: 'Etichetta',
  outcome: 'Esito',
  any: 'Qualsiasi',
  keepView: 'Conserva questa vista',
  viewName: 'Nome della vista',
  keep: 'Conserva',
  kept: 'Conservata. È fra le viste e i comandi; in Tasti le si può dare un tasto.',
} satisfies Dictionary<typeof en, 'it'>;
