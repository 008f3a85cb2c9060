import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  good: 'buono',
  neutral: 'così così',
  bad: 'cattivo',
  none: 'non valutata',
  label: 'Valutazione: {rating}',
} satisfies Dictionary<typeof en, 'it'>;
