import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'I tuoi dati',
  means: 'Tutto ciò che la chat di questo sito conserva di te: messaggi, pagine, file.',
  save: 'Salva in un file',
  erase: 'Elimina tutto',
  ask: 'Elimina per sempre i tuoi messaggi, le pagine e i file, anche da noi.',
  yes: 'Elimina per sempre',
  no: 'Conserva',
  failed: 'Non è riuscito. Riprova.',
  erased: 'Eliminato. La tua ricevuta: {id}',
} satisfies Dictionary<typeof en, 'it'>;
