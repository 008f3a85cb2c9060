import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Passed on by me',
  none: 'What you pass on to a colleague or a team stands here, with what becomes of it.',
  to: '{visitor} → {to}',
  waits: 'Waits in the queue. Result: {name}',
  unanswered: 'With {name}, not answered yet',
  answered: 'With {name}, answered',
  ended: 'Ended with {name}',
  endedNews: '{visitor}, passed on by you, has ended: {name}',
  hidden: 'In a team whose conversations you do not see.',
});
