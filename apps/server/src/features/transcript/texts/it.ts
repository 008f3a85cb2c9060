import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en, 'it'> = {
  subject: 'La tua conversazione con {site}',
  intro: 'Questa è la tua conversazione con {site}.',
  you: 'Tu',
  takenBack: 'Messaggio ritirato',
  joined: '{name} è ora nella conversazione',
  discount: '{name} offre uno sconto del {percent}: {reason} (fino al {time})',
  ended: 'La conversazione è finita',
  why: 'Ricevi questa e-mail perché qualcuno ha scritto il tuo indirizzo nella chat. Se non sei stato tu, non devi fare nulla.',
};
