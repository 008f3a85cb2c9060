import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  due: 'Promesse da mantenere ora',
  soon: 'Promesso per le {time}.',
  late: 'In ritardo dalle {time}.',
  more: { one: 'e un’altra', other: 'e altre {count}' },
} satisfies Dictionary<typeof en, 'it'>;
