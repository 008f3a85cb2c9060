import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it: Dictionary<typeof en, 'it'> = {
  use: 'A che cosa serve',
  useHint: 'In poche parole; / cerca anche queste.',
  folder: 'Cartella',
  folderHint: 'Quelli della stessa cartella stanno insieme.',
  noFolder: 'Senza cartella',
  personal: 'Solo io',
  onlyPersonal: 'Quelli condivisi li scrivono i supervisori.',
  owner: 'Lo tiene aggiornato',
  reviewOn: 'Da rileggere il',
  reviewDue: 'Da rileggere dal {day}',
  keptBy: 'aggiornato da {name}',
  variants: 'Altre lingue',
  variantsHint: 'Sceglie la lingua del visitatore; se manca, si inserisce il testo qui sopra.',
  variantLanguage: 'Lingua',
  variantText: 'Testo in {language}',
  variantAdd: 'Aggiungi una lingua',
  variantRemove: 'Togli {language}',
  variantProblem: 'Un testo in un’altra lingua manca o è troppo lungo.',
  slotByHand: 'qualcosa da compilare a mano',
  slotWord: 'data',
};
