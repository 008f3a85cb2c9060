import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  intro:
    'Parole vostre per le conversazioni, solo per il team. Un’etichetta messa via non si propone più e resta dove è stata scelta.',
  add: 'Aggiungi un’etichetta',
  edit: 'Modifica l’etichetta',
  name: 'Nome dell’etichetta',
  taken: 'C’è già un’etichetta con questo nome.',
  putAway: 'Metti via',
  putAwayNamed: 'Metti via {name}',
  takeOut: 'Usa di nuovo',
  takeOutNamed: 'Usa di nuovo {name}',
  isPutAway: 'messa via',
  noneTitle: 'Non ci sono ancora etichette',
  demands: 'Prima di chiudere una conversazione',
  demandsMeans:
    'Un operatore non può chiudere finché questo non è detto. I visitatori non sono mai trattenuti: ciò che chiudono loro è elencato senza riepilogo.',
  topic: 'un argomento',
  tags: 'un’etichetta',
  outcome: 'un esito',
  demandOf: '{site}: {what}',
  topicsHint: 'Gli argomenti si scrivono fra le prime domande di un sito.',
} satisfies Dictionary<typeof en, 'it'>;
