import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  screens: 'Sezioni',
  account: 'Tu e i colleghi',
  ownAccount: 'Accesso e dispositivi',
  language: 'Lingua',
  operator: 'Operatore',
  supervisor: 'Supervisore',
  administrator: 'Amministratore',
  offline: 'Nessuna connessione. Ciò che vedi può essere vecchio; ciò che scrivi resta e parte da solo.',
  catchingUp: 'Si recupera ciò che è successo nel frattempo.',
  queued: { one: '{count} messaggio aspetta di partire.', other: '{count} messaggi aspettano di partire.' },
  tooOld: 'La console è stata aggiornata sul server. Ricarica la pagina; le bozze restano.',
  newVersion: 'È pronta una nuova console. Le bozze restano.',
  takenBack: {
    one: 'La connessione è mancata per più di un minuto. {count} conversazione è tornata in coda.',
    other: 'La connessione è mancata per più di un minuto. {count} conversazioni sono tornate in coda.',
  },
  understood: 'Ho capito',
  reload: 'Ricarica',
  refused: 'Il server non fa entrare questa console.',
  notifications: 'Novità',
} satisfies Dictionary<typeof en, 'it'>;
