import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  open: 'Rating',
  openOf: 'Rating on {name}',
  isAsked: 'Ask for a rating after each conversation',
  isAskedMeans: 'One tap is a whole answer; nothing else has to be said.',
  off: 'Nobody is asked, so only the angry will be heard: they write by themselves. The board says so.',
  scale: 'Faces',
  two: 'Two: bad, good',
  three: 'Three: bad, so-so, good',
  five: 'Five: from very bad to very good',
  scaleMeans:
    'Three is the default: everybody knows at once which one is theirs. With two there is no place for “so-so”; of five most people hesitate, and fewer answer.',
  scaleKept:
    'What was rated before keeps its scale. On the board 4 and 5 of five are good, 3 is so-so, and each scale also stands by itself.',
  preview: 'What the visitor sees',
  worst: 'Very bad',
  bad: 'Bad',
  neutral: 'So-so',
  good: 'Good',
  best: 'Very good',
  asksByMail: 'Ask once by mail',
  asksByMailMeans:
    'Whoever left an address and did not rate gets one mail, half an hour after the end. Needs the server’s mail settings.',
  ownReasons: 'Reasons of our own',
  ownReasonsMeans: 'A second, optional tap. Without them Parley’s own are offered, in each language.',
  forGood: 'After a good rating',
  forBad: 'After any other',
  reasonEn: 'English',
  reasonRu: 'Russian',
  reasonIt: 'Italian',
  addReason: 'Add a reason',
  removeReason: 'Remove “{label}”',
  emptyReason: 'Each reason has English words.',
});
