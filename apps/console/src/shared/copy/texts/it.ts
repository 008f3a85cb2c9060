import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  copy: 'Copia',
  copied: 'Copiato',
  selected: 'Il testo è selezionato; copialo con Ctrl+C o ⌘C.',
} satisfies Dictionary<typeof en, 'it'>;
