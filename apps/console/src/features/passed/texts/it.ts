import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Passate da me',
  none: 'Qui vedi che cosa è stato delle conversazioni che hai passato a un collega o a un team.',
  to: '{visitor} → {to}',
  waits: 'Aspetta in coda. Risultato: {name}',
  unanswered: 'Con {name}, ancora senza risposta',
  answered: 'Con {name}, ha avuto risposta',
  ended: 'Conclusa con {name}',
  endedNews: '{visitor}, passata da te, è conclusa: {name}',
  hidden: 'In un team di cui non vedi le conversazioni.',
} satisfies Dictionary<typeof en, 'it'>;
