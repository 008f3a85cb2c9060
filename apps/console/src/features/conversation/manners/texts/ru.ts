import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  theirWords: 'Слова самого посетителя',
  useTheirWords: 'Вставить «{term}», как говорит посетитель',
  onThePhone: 'На телефоне посетителя',
  share: '{share} высоты телефона',
  nothingYet: 'Здесь видно, как ответ выглядит на телефоне 360 × 640.',
  pieces: { one: '{count} сообщение', few: '{count} сообщения', many: '{count} сообщений' },
  words: { one: '{count} слово', few: '{count} слова', many: '{count} слов' },
  longPiece: 'До {count} слов читаются с одного взгляда.',
  enterSends: 'Enter отправит так. Esc оставит одним.',
  keepOne: 'Оставить одним',
  slang: '«{words}» — просторечие, его понимают не все.',
  impatience: '«{words}» может прозвучать нетерпеливо.',
  lecturing: '«{words}» может прозвучать как поучение.',
  rude: '«{words}» может обидеть.',
} satisfies Dictionary<typeof en, 'ru'>;
