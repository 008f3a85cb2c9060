import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Oggi',
  since: 'Dalle {time}',
  asOf: 'Aggiornato alle {time}',
  stale:
    'Queste cifre sono delle {time}; non è stato possibile ottenerne di più recenti. Nuovo tentativo in corso.',
  inTime: 'Risposte in tempo',
  inTimeFormula:
    'Prime risposte arrivate entro il tempo promesso dal sito ({seconds} secondi), su tutte le conversazioni che ne attendevano una. Chi è andato via entro {grace} secondi non conta; chi attende conta solo quando il suo tempo è passato.',
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
  ratingsFormula:
    'Valutazioni date dopo la fine, nel widget o via mail, delle conversazioni iniziate oggi. In ogni scala la faccina peggiore è negativa: di due, la migliore è buona; di tre, quella in mezzo è così così; di cinque, 1 e 2 sono negative, 3 così così, 4 e 5 buone.',
  satisfaction: 'Soddisfazione',
  satisfactionFormula:
    'Valutazioni buone su tutte quelle di oggi: la faccina migliore di due e di tre, le due migliori di cinque. Se le scale sono più d’una, ciascuna sta anche da sola. L’intervallo (Wilson, 95%) dice di quanto il caso da solo potrebbe spostarla.',
  responseRate: 'Hanno valutato',
  responseRateFormula:
    'Conversazioni valutate su tutte quelle finite oggi. Chi tace non è considerato contento.',
  unrated: 'Non hanno valutato',
  unratedFormula:
    'Di tutte le conversazioni finite oggi: chi è stato chiesto e ha taciuto; chi ha detto «non ora»; quelle che gli operatori hanno chiuso senza chiedere. Con quelle valutate fanno il totale: se si chiede solo ai contenti, si vede.',
  silent: 'In silenzio',
  declined: '«Non ora»',
  notAsked: 'Chiuse senza chiedere',
  unaskedSites: 'Non si chiede su: {sites}',
  onScale: 'Di {scale} faccine',
  mixedScales:
    'Sono state usate più scale. Insieme dicono solo che cosa significa ogni faccina; confronti dentro una scala.',
  ofThemByMail: { one: '{count} via mail', other: '{count} via mail' },
  contactsFormula:
    'Conversazioni iniziate oggi e già finite, secondo ciò che il team ne ha detto; una con più etichette conta sotto ciascuna. Quelle di cui non si è detto nulla qui mancano, ma contano nel totale.',
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
  brief: 'Messaggi entro {count} parole',
  briefFormula:
    'Dei messaggi con parole inviati oggi dagli operatori, quelli con al massimo {count}. Contati una volta, come sono stati inviati; così un telefono li mostra a colpo d’occhio.',
  keptMine: 'Promesse che hai mantenuto',
  keptTeam: 'Promesse mantenute da tutti',
  keptFormula:
    'Promesse degli ultimi 30 giorni fatte entro il termine, su tutte quelle il cui termine è arrivato; quelle in ritardo e ancora aperte contano come non mantenute, quelle annullate non contano.',
  keptWithdrawn: { one: '{count} annullata', other: '{count} annullate' },
  goalHelp: 'Obiettivo di {team}: aiutare',
  goalSell: 'Obiettivo di {team}: vendere',
  goalHelpFormula:
    'Risolte o vendute, sulle conversazioni del team concluse negli ultimi 30 giorni con un esito. Spam e indirizzi sbagliati sono esclusi. Sotto {count} non si mostra alcuna quota.',
  goalSellFormula:
    'Vendute, sulle conversazioni del team concluse negli ultimi 30 giorni con un esito. Spam e indirizzi sbagliati sono esclusi. Sotto {count} non si mostra alcuna quota.',
  goalPeople: 'Obiettivi raggiunti, per chi l’ha avuta per ultimo',
  goalPeopleFormula:
    'Ogni conversazione secondo l’obiettivo del suo team, per chi l’aveva alla fine, in 30 giorni. Sotto {count} non si mostra alcuna quota.',
  goalBesides: 'Esclusi: {unsaid} senza esito, {besides} spam o indirizzo sbagliato',
  goalTooFew: 'troppo poche per una quota, che comincia da {count}',
  listDone: 'Lista completata: {title}',
  listFormula:
    'Conversazioni senza passi aperti, tra quelle in cui almeno uno è stato spuntato o saltato, in 30 giorni.',
  stepSkipped: 'Saltato in {part} di {whole}: {text}',
  angryNow: 'Accese adesso',
  angrySince: 'dalle {time}, con {name}',
  angryQueue: 'la coda',
} satisfies Dictionary<typeof en, 'it'>;
