import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  theirWords: 'The visitor’s own words',
  useTheirWords: 'Insert “{term}”, as the visitor says it',
  onThePhone: 'On the visitor’s phone',
  share: '{share} of the height of a phone',
  nothingYet: 'What you write appears here as on a phone of 360 × 640.',
  pieces: { one: 'One message', other: '{count} messages' },
  words: { one: '{count} word', other: '{count} words' },
  longPiece: 'Up to {count} words are read at a glance.',
  enterSends: 'Enter sends it so. Esc keeps it as one.',
  keepOne: 'Keep as one',
  slang: '“{words}” is slang, which not everybody shares.',
  impatience: '“{words}” may sound impatient.',
  lecturing: '“{words}” may sound like a lesson.',
  rude: '“{words}” may hurt.',
});
