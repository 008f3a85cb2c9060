import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Oggi',
  since: 'Dalle {time}',
  asOf: 'Aggiornato alle {time}',
  stale:
    'Queste cifre sono delle {time}; non è stato possibile ottenerne di più recenti. Nuovo tentativo in corso.',
  inTime: 'Risposte entro un minuto',
  inTimeFormula:
    'Prime risposte arrivate entro {seconds} secondi, su tutte le conversazioni che ne attendevano una. Chi è andato via entro {grace} secondi non conta; chi attende conta solo quando il suo minuto è passato.',
  transferred: 'Trasferite',
  transferredWhy:
    'Il controllo accanto alla prima cifra: una risposta rapida che passa solo il visitatore ad altri non è un successo.',
  transferredFormula: 'Conversazioni passate a un collega o a un gruppo, su tutte quelle iniziate.',
  median: 'Metà delle risposte entro {time}',
  conversations: 'Conversazioni',
  conversationsFormula: 'Conversazioni iniziate oggi.',
  waiting: 'In attesa ora',
  waitingFormula: 'Visitatori che in questo momento attendono che qualcuno li prenda.',
  open: 'Aperte ora',
  openFormula: 'Conversazioni seguite da un operatore in questo momento.',
  ratings: 'Valutazioni',
  ratingsFormula: 'Valutazioni di oggi: un tocco su una di tre facce dopo la fine.',
  satisfaction: 'Soddisfazione',
  satisfactionFormula:
    'Valutazioni buone su tutte quelle di oggi. L’intervallo (Wilson, 95%) dice quanto il solo caso potrebbe spostarla.',
  responseRate: 'Hanno valutato',
  responseRateFormula:
    'Conversazioni valutate su tutte quelle finite oggi. Chi tace non è considerato contento.',
  of: '{part} su {whole}',
  interval: 'al 95%: da {low} a {high}',
  small: 'Pochi casi: da leggere con cautela',
  nothing: 'Ancora nulla da contare',
  formula: 'Come si calcola «{figure}»',
  showEnded: 'Mostra quelle terminate',
  showLate: 'Mostra chi ha atteso di più',
  showOpen: 'Mostrale',
  showWaiting: 'Mostra chi attende',
  emptyText: 'Oggi non è ancora iniziata nessuna conversazione. I dati arrivano da soli.',
} satisfies Dictionary<typeof en, 'it'>;
