import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en> = {
  writes: '{name} scrive',
  sound: 'Suono per i nuovi messaggi',
  camera: 'Scatta una foto',

  choices: 'Risposte da scegliere',
  choose: 'Scegli',
  chosen: 'La tua scelta',
  confirmed: 'Confermato da te',
  closed: 'Non più aperto',

  transcript: 'Conserva la conversazione',
  asText: 'Salva come testo',
  asPage: 'Salva come pagina',
  byMail: 'Invia per e-mail',
  address: 'Indirizzo e-mail',
  mailSent: 'Inviato a {address}.',
  mailOften: 'Per ora basta così. Riprova più tardi.',
  mailFailed: 'Non è riuscito. Controlla l’indirizzo.',
  of: 'Conversazione con {name}',
  you: 'Tu',
  takenBack: 'Messaggio ritirato',
  savedAt: 'Salvato il {at}',
};
