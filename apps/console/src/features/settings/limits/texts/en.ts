import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  intro:
    'What operators decide by themselves, without asking anybody. Supervisors and administrators have no such limits.',
  discount: 'The highest discount by an operator, in percent',
  discountMeans:
    'With 0 only supervisors offer discounts. Each one stands in its conversation and in the audit log.',
  ends: 'Operators end what nobody has answered',
  endsMeans:
    'Switched off: a conversation without any answer is ended by its visitor, by supervisors, or with a block.',
  saved: 'Saved. It holds from now on.',
  wrong: 'A whole number from 0 to 100',
  longest: 'An operator may block by themself for at most',
  byAdministrators: 'An administrator sets this.',
  none: 'not at all',
  hour: 'an hour',
  day: 'a day',
  month: '30 days',
  good: 'any time, also for good',
});
