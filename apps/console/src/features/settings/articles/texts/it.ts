import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en> = {
  intro: 'Risposte che i visitatori trovano da soli nel widget, giorno e notte.',
  add: 'Aggiungi un articolo',
  search: 'Cerca negli articoli',
  allLanguages: 'Tutte le lingue',
  more: 'Mostra altri',
  emptyTitle: 'Ancora nessun articolo',
  emptyText:
    'Scrivi ciò che vi chiedono di più: spedizione, resi, taglie. I visitatori lo trovano quando non c’è nessuno.',
  noneTitle: 'Nessun risultato',
  noneText: 'Altre parole o un’altra lingua possono trovare di più.',
  published: 'Pubblicato',
  publishedNamed: '«{name}» è pubblicato',
  draft: 'Bozza',
  views: {
    one: '{count} lettura',
    many: '{count} letture',
    other: '{count} letture',
  },
  helpful: 'utile per {share} ({part} di {whole})',
  fewVotes: 'tra {low} e {high} con così pochi voti',
  noVotes: 'nessuno ha ancora votato',
  viewsMean: 'Ogni pagina aperta conta una volta. Di chi legge non si conserva nulla.',

  title: 'Titolo',
  language: 'Lingua',
  site: 'Sito',
  everySite: 'Tutti i siti',
  topic: 'Argomento',
  topicHint: 'Facoltativo, per il tuo ordine.',
  slug: 'Indirizzo',
  slugHint: 'Lettere minuscole, cifre e trattini. Se è vuoto, nasce dal titolo.',
  slugInvalid: 'Solo lettere minuscole, cifre e trattini in mezzo.',
  place: 'Posto',
  placeHint: 'I numeri più piccoli stanno prima.',
  placeInvalid: 'Un numero intero da 0 a 9999.',
  body: 'Testo',
  bodyHint:
    '# titolo · - elenco · 1. elenco · **grassetto** · [parole](https://…). Una riga vuota inizia un nuovo paragrafo.',
  write: 'Scrivi',
  preview: 'Anteprima',
  nothingYet: 'Non c’è ancora nulla.',
  terms: 'Sono le nostre condizioni di servizio',
  termsMean:
    'Che cosa la tua chat promette e che cosa no. Sta a parte nella pagina iniziale del widget, uno per lingua.',
  publish: 'Pubblicato: tutti possono leggerlo',
};
