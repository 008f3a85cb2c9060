import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Prometti qualcosa',
  hint: 'Il visitatore la vede con il tempo che resta. Prima del termine arriva un promemoria; se è in ritardo, la vedono anche i supervisori.',
  what: 'Che cosa',
  standard: 'La richiamo',
  when: 'Entro quando, nella tua ora',
  soon: 'Presto',
  replaces: 'C’è già una promessa. Questa prende il suo posto.',
  promise: 'Prometti',
  sayWhat: 'Scrivi che cosa prometti.',
  later: 'Scegli un’ora che deve ancora venire.',
  open: 'Promesso',
  byYou: 'da te, entro {time}',
  byOther: 'da {name}, entro {time}',
  left: '(ancora {time})',
  lateSince: '(in ritardo di {time})',
} satisfies Dictionary<typeof en, 'it'>;
