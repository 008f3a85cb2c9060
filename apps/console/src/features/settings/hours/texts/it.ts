import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  open: 'Orari',
  openOf: 'Orari di {name}',
  keeps: 'Il sito ha orari di apertura',
  keepsMeans:
    'Fuori orario, se non c’è nessuno, i visitatori lasciano un messaggio. Senza orari non si annuncia nulla.',
  zone: 'Fuso orario',
  zoneMeans: 'I visitatori vedono ogni orario nel proprio fuso.',
  zoneWrong: 'Non esiste un fuso con questo nome. Scrivilo come Europe/Rome.',
  dayMeans: 'Come 9:00-13:00, 14:00-18:00; vuoto vuol dire chiuso.',
  wrongRanges: 'Scrivi 9:00-13:00, 14:00-18:00, in ordine, al massimo quattro.',
  dates: 'Festività e giorni speciali',
  datesMeans: 'Uno per riga: 2026-12-25, o 2026-12-24 9:00-13:00 Vigilia. Senza orari è chiuso.',
  datesWrong: 'La riga {line} non è come 2026-12-24 9:00-13:00 Vigilia.',
  target: 'Chat: risposta entro (secondi)',
  targetMeans:
    'L’anello della conversazione, l’allarme dopo tre quarti, il quadro e quando si offre un altro modo. Vale per le conversazioni che iniziano da ora.',
  targetWrong: 'Da 20 a 600.',
  mailTarget: 'Messaggi lasciati: risposta entro (secondi)',
  mailTargetMeans: 'La loro scadenza nell’elenco, se al visitatore non è stato promesso un orario.',
  mailTargetWrong: 'Da 60 a 86400.',
  reply: 'Ai messaggi lasciati si risponde entro (minuti di apertura)',
  replyMeans:
    'Annunciato ai visitatori; più tardi se le ultime risposte hanno richiesto di più. Vuoto: nessuna promessa.',
  replyWrong: 'Da 15 a 10080, o niente.',
} satisfies Dictionary<typeof en, 'it'>;
