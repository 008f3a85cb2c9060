import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  accept: 'Accetta',
  acceptNext: 'Accetta chi aspetta da più tempo',
  send: 'Invia',
  toggleNote: 'Scrivi al team o al visitatore',
  offer: 'Proponi una scelta',
  transfer: 'Trasferisci',
  end: 'Concludi',
  ending: 'La conversazione sta per concludersi.',
  undo: 'Annulla',
  next: 'Conversazione successiva',
  previous: 'Conversazione precedente',
  insertQuickMessage: 'Messaggio rapido /{shortcode}',
  fillFirst: 'Sostituisci {slot} prima di inviare.',
  goInbox: 'Vai alle conversazioni',
  goVisits: 'Vai alle persone sul sito',
  goBoard: 'Vai ai dati di oggi',
  goHistory: "Vai all'archivio",
  goSettings: 'Vai alle impostazioni',
  palette: 'Tutti i comandi',
  keys: 'Tasti',
  toggleTheme: 'Chiaro o scuro',
  toggleCard: 'Mostra o chiudi la scheda del visitatore',
  togglePresence: 'Disponibile o assente',
  signOut: 'Esci',
} satisfies Dictionary<typeof en, 'it'>;
