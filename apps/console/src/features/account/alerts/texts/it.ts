import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Suoni e notifiche',
  why: 'Un suono si ripete finché non ti muovi o premi qualcosa. Per quante schede siano aperte, ne suona una.',
  queue: 'Aspetta qualcuno di nuovo',
  message: 'Un messaggio nelle tue conversazioni',
  deadline: 'Sono passati tre quarti del tempo per rispondere, e poi tutto',
  offer: 'Ti passano una conversazione',
  callback: 'C’è da telefonare',
  none: 'Silenzio',
  chime: 'Carillon',
  bell: 'Campanello',
  knock: 'Bussata',
  marimba: 'Marimba',
  alarm: 'Allarme',
  tryIt: 'Ascolta',
  tryNamed: 'Ascolta: {name}',
  notSaved: 'Non è cambiato nulla.',
  desktop: 'Notifiche sul desktop',
  desktopWhy: 'Mentre guardi altrove, il browser mostra chi scrive. Non hanno un suono proprio.',
  allow: 'Consenti le notifiche',
  allowed: 'Consentite in questo browser.',
  denied: 'Questo browser le rifiuta. Consentile nelle impostazioni della pagina, accanto all’indirizzo.',
  unknown: 'Questo browser non ne ha.',
  hidesText: 'Di’ che qualcuno ha scritto, ma non chi né cosa',
} satisfies Dictionary<typeof en, 'it'>;
