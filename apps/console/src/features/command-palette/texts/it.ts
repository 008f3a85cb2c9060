import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Comandi',
  search: 'Che cosa vuoi fare?',
  nothing: 'Nessun comando per «{query}».',
  keysTitle: 'Tasti',
  keysHint: 'Ogni comando è anche nella lista dei comandi e su un pulsante.',
  conversations: 'Conversazioni',
  writing: 'Scrivere',
  handover: 'Passaggi e supervisione',
  callbacks: 'Richiamate',
  going: 'Spostarsi',
  console: 'Console e tu',
  quickMessages: 'Messaggi rapidi',
  inComposer: 'Mentre scrivi',
  enter: 'Invia',
  newLine: 'A capo',
  slash: 'Cerca un messaggio rapido',
} satisfies Dictionary<typeof en, 'it'>;
