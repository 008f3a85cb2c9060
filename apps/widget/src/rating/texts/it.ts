import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en, 'it'> = {
  rate: 'Com’è andata?',
  worst: 'Pessimo',
  bad: 'Male',
  neutral: 'Così così',
  good: 'Bene',
  best: 'Ottimo',
  notNow: 'Non ora',
  thanks: 'Grazie!',
  changeable: 'Può cambiarla per un’ora.',
  why: 'Che cosa ha contato?',
  words: 'Aggiungi due parole',
  yourWords: 'Due parole',
  sendWords: 'Invia',
};
