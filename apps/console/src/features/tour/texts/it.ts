import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en, 'it'> = {
  title: 'Primo turno',
  step: '{step} di {of}',
  skip: 'Salta il giro',
  next: 'Avanti',
  end: 'Inizia',
  minuteTitle: 'Un minuto per ciascuno',
  minuteText:
    'Chi aspetta sta nell’elenco a sinistra, i più urgenti in alto. L’anello attorno al viso si svuota: ambra vuol dire presto, rosso troppo tardi.',
  answerTitle: 'Prendi, poi parla',
  answerText:
    'Accetta una conversazione ed è tua. Sopra il campo vedi che cosa il visitatore sta scrivendo. Invio spedisce; una nota al gruppo ha un altro aspetto e non arriva mai al visitatore.',
  quickTitle: '/ per ciò che si dice spesso',
  quickText:
    'In cima sta ciò che si adatta alle parole del visitatore. Cambia il testo prima di inviarlo. Una tua buona risposta diventa un messaggio rapido dal suo menu.',
  commandsTitle: 'Tutto è un comando',
  commandsText:
    'Ctrl+K (⌘K) trova ogni comando per nome, ? mostra i tasti, e ognuno si può cambiare. Si può lavorare tutto il giorno senza mouse.',
  readyTitle: 'Nulla va perso',
  readyText:
    'Bozze e messaggi in viaggio superano una ricarica e una linea interrotta. Quando esci, segnati assente con il pulsante in basso a sinistra: chi aspetta troverà un collega.',
};
