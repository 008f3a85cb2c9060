import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  intro: 'They cannot write until their time is over. A block ends by itself; you can lift it sooner.',
  forSupervisors: 'Supervisors see who is blocked, and lift blocks.',
  emptyTitle: 'Nobody is blocked',
  empty: 'A block is made from a conversation, by its menu or the command “Block the visitor”.',
  older: 'Show older',
  insults: 'insults',
  threats: 'threats',
  spam: 'spam',
  other: 'another reason',
  until: 'until {time}',
  untilLifted: 'until it is lifted',
  by: '{name}, {time}',
  lift: 'Lift',
  liftNamed: 'Lift: {name} may write again',
});
