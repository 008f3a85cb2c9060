import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en> = {
  files: 'File da inviare',
  sending: '{name} è in caricamento',
  ready: '{name} è pronto per l’invio',
  waiting: 'In attesa di connessione',
  stop: 'Togli {name}',
  retry: 'Riprova',
  tooLarge: 'Troppo grande. Un file può avere al massimo {count} MB.',
  tooMany: 'Un messaggio può avere al massimo {count} file.',
  kind: 'Questo tipo di file non si può inviare, oppure è danneggiato.',
  quota: 'Per ora basta così. Riprova più tardi.',
  failed: 'Caricamento non riuscito.',
  open: 'Apri {name}',
  save: 'Salva {name}',
  close: 'Chiudi',
  gone: '{name} non c’è più',

  title: 'I tuoi dati',
  means: 'Tutto ciò che la chat di questo sito conserva di te: messaggi, pagine, file.',
  saveData: 'Salva in un file',
  erase: 'Elimina tutto',
  ask: 'Elimina per sempre i tuoi messaggi, le pagine e i file, anche da noi.',
  yes: 'Elimina per sempre',
  no: 'Conserva',
  dataFailed: 'Non è riuscito. Riprova.',
  withdraw: 'Ritira il consenso',
  erased: 'Eliminato. La tua ricevuta: {id}',
};
