import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en, 'it'> = {
  open: 'Valutazione',
  openOf: 'Valutazione su {name}',
  isAsked: 'Chiedere una valutazione dopo ogni conversazione',
  isAskedMeans: 'Un tocco è una risposta intera; non serve altro.',
  off: 'Non si chiede a nessuno: si sentiranno solo gli arrabbiati, che scrivono da soli. La bacheca lo dice.',
  scale: 'Faccine',
  two: 'Due: male, bene',
  three: 'Tre: male, così così, bene',
  five: 'Cinque: da pessimo a ottimo',
  scaleMeans:
    'Tre è il valore iniziale: ognuno trova subito la sua. Con due non c’è posto per «così così»; davanti a cinque molti esitano, e rispondono meno.',
  scaleKept:
    'Le valutazioni già date tengono la loro scala. In bacheca 4 e 5 di cinque sono buone, 3 è così così, e ogni scala sta anche da sola.',
  preview: 'Che cosa vede il visitatore',
  worst: 'Pessimo',
  bad: 'Male',
  neutral: 'Così così',
  good: 'Bene',
  best: 'Ottimo',
  asksByMail: 'Chiedere una volta via mail',
  asksByMailMeans:
    'Chi ha lasciato un indirizzo e non ha valutato riceve una sola mail, mezz’ora dopo la fine. Serve la posta del server.',
  ownReasons: 'Motivi nostri',
  ownReasonsMeans: 'Un secondo tocco, facoltativo. Senza, si propongono quelli di Parley in ogni lingua.',
  forGood: 'Dopo una valutazione buona',
  forBad: 'Dopo ogni altra',
  reasonEn: 'Inglese',
  reasonRu: 'Russo',
  reasonIt: 'Italiano',
  addReason: 'Aggiungi un motivo',
  removeReason: 'Togli «{label}»',
  emptyReason: 'Ogni motivo ha parole in inglese.',
};
