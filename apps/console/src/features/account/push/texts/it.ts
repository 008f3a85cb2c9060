import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en, 'it'> = {
  title: 'Questo dispositivo, a console chiusa',
  intro:
    'Il browser può mostrare una notifica anche se Parley è chiuso. Non arriva nulla finché una tua console è aperta da qualche parte, né dopo che sei uscito qui.',
  isOn: 'Attivo su questo dispositivo.',
  isOff: 'Spento su questo dispositivo.',
  events: 'Avvisami quando',
  waiting: 'qualcuno aspetta una risposta in un mio gruppo, se non sono assente',
  message: 'scrive un mio visitatore',
  offered: 'mi chiedono di prendere una conversazione',
  promise: 'una mia promessa sta per scadere, o una della mia squadra è in ritardo',
  showsText: 'Mostra nomi e parole',
  showsTextHint: 'Si possono leggere sullo schermo bloccato.',
  turnOn: 'Attiva su questo dispositivo',
  save: 'Salva',
  turnOff: 'Spegni',
  unable: 'Qui questo browser non può farlo. Su iPhone o iPad aggiungi prima Parley alla schermata Home.',
  denied: 'Il browser vieta le notifiche per questo indirizzo. Permettile nelle impostazioni e riprova.',
  unreachable: 'Il servizio push del browser non risponde. Non è cambiato nulla; riprova più tardi.',
};
