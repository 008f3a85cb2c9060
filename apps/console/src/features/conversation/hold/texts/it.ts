import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Metti in attesa',
  hint: 'Resta tua e fino ad allora non occupa un posto. Quando il visitatore scrive, torna subito.',
  until: 'Fino a quando',
  visitor: 'il visitatore scrive',
  quarter: 'fra 15 minuti',
  hour: 'fra un’ora',
  tomorrow: 'domani alle 9',
  time: 'un altro momento',
  chooseTime: 'Scegli un momento che deve ancora venire.',
} satisfies Dictionary<typeof en, 'it'>;
