import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en> = {
  search: 'Cerca una risposta',
  found: {
    one: '{count} risposta trovata',
    many: '{count} risposte trovate',
    other: '{count} risposte trovate',
  },
  nothing: 'Nessun risultato per «{query}».',
  askInstead: 'Chiedi a noi',
  failed: 'Non si è caricato. Riprova.',
  common: 'Domande frequenti',
  contacts: 'Altri modi per contattarci',
  toTalk: 'Alla conversazione',

  back: 'Indietro',
  helped: 'Ti è stato utile?',
  yes: 'Sì',
  no: 'No',
  thanks: 'Grazie per avercelo detto.',
  sorry: 'Ci dispiace. Scrivici e troviamo la risposta.',
  ask: 'Ancora una domanda? Scrivici',
  about: 'Su «{title}»',
};
