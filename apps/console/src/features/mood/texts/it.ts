import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Un momento per te',
  suggest: 'Non è stato facile. Qualche minuto di pausa?',
  onlyYou: 'Lo vedi solo tu.',
  later: 'Non ora',
} satisfies Dictionary<typeof en, 'it'>;
