import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Offer a discount',
  hint: 'The visitor reads it in the conversation: how much, what for, and until when. It cannot be taken back.',
  most: 'You decide up to {most} % by yourself. A supervisor may offer more: they can join the conversation.',
  forSupervisors:
    'In this workspace supervisors offer discounts. Mention one in a note: they can join the conversation and offer it.',
  percent: 'Discount in percent',
  reason: 'What for',
  until: 'Valid until, in your own time',
  percentMissing: 'Say how much, from 1 to {most}.',
  reasonMissing: 'Say what for; the visitor reads it.',
  later: 'Choose a time that is still to come, within 90 days.',
  offer: 'Offer',
});
