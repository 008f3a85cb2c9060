import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  title: 'Blocca il visitatore',
  hint: 'Fino ad allora non può scrivere; ciò che ha scritto resta. La conversazione finisce. Vede solo fino a quando, e nulla del motivo.',
  span: 'Per quanto tempo',
  hour: 'un’ora',
  day: 'un giorno',
  month: '30 giorni',
  good: 'per sempre',
  reason: 'Motivo',
  insults: 'insulti',
  threats: 'minacce',
  spam: 'spam',
  other: 'altro motivo',
  words: 'Che cosa è successo',
  wordsHint: 'Per i colleghi. Sta nella conversazione e nell’elenco dei blocchi.',
  wordsMissing: 'Di’ in poche parole che cosa è successo.',
  block: 'Blocca',
  done: 'Il visitatore è bloccato. La conversazione è finita.',
  forSupervisors: 'Qui bloccano i supervisori. Menzionane uno in una nota, oppure passa la conversazione.',
} satisfies Dictionary<typeof en, 'it'>;
