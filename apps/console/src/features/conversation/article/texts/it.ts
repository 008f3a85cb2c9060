import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en> = {
  title: 'Inserisci un articolo',
  hint: 'Il titolo e il link entrano nel messaggio che stai scrivendo.',
  search: 'Cerca negli articoli',
  none: 'Nessun articolo pubblicato corrisponde.',
  found: { one: '{count} articolo', many: '{count} articoli', other: '{count} articoli' },
};
