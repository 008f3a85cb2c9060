import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const it = {
  theirWords: 'Le parole del visitatore',
  useTheirWords: 'Inserisci “{term}”, come dice il visitatore',
  onThePhone: 'Sul telefono del visitatore',
  share: '{share} dell’altezza di un telefono',
  nothingYet: 'Qui si vede come appare la risposta su un telefono di 360 × 640.',
  pieces: { one: 'Un messaggio', other: '{count} messaggi' },
  words: { one: '{count} parola', other: '{count} parole' },
  longPiece: 'Fino a {count} parole si leggono in uno sguardo.',
  enterSends: 'Invio li manda così. Esc lascia tutto in uno.',
  keepOne: 'Lascia in uno',
  slang: '“{words}” è gergo: non tutti lo capiscono.',
  impatience: '“{words}” può sembrare impaziente.',
  lecturing: '“{words}” può sembrare una lezione.',
  rude: '“{words}” può ferire.',
} satisfies Dictionary<typeof en, 'it'>;
