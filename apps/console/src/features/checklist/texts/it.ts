import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Lista di controllo',
  progress: '{settled} di {whole}',
  done: '{name}, {time}',
  skipped: 'saltato: {name}, {time}',
  skip: 'Salta',
  skipNamed: 'Salta: {text}',
  reopen: 'Riapri',
  reopenNamed: 'Riapri: {text}',
  insert: 'Inserisci /{shortcode}',
  notSaved: 'Non è cambiato nulla.',
} satisfies Dictionary<typeof en, 'it'>;
