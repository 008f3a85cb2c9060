import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Conversazioni',
  readyForNew: 'Disponibile per nuove conversazioni',
  goAway: 'Assentati: qui le nuove conversazioni non suonano',
  comeBack: 'Torna disponibile',
  waiting: 'In attesa',
  peopleWait: { one: '{count} persona aspetta', other: '{count} persone aspettano' },
  mine: 'Mie',
  others: 'Dei colleghi',
  nothing: 'Nessuno aspetta',
  nothingHint: 'Le nuove conversazioni arrivano qui con un suono. Intanto guarda chi è sul sito.',
  toVisits: 'Persone sul sito',
  typing: 'scrive: {text}',
  ours: 'Noi: {text}',
  urgent: 'urgente',
  unread: { one: '{count} messaggio non letto', other: '{count} messaggi non letti' },
  waits: 'aspetta una risposta',
  noMessage: 'Ancora nessun messaggio',
  offered: 'passata a te',
  offeredTo: 'passata a {name}',
  with: 'con {name}',
  newOnes: { one: '{count} nuova', other: '{count} nuove' },
  reorder: 'Riordina',
  ended: 'conclusa',
} satisfies Dictionary<typeof en, 'it'>;
