import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Commands',
  search: 'What do you want to do?',
  nothing: 'No command fits “{query}”.',
  keysTitle: 'Keys',
  keysHint: 'Every command is also in the palette and on a button.',
  conversations: 'Conversations',
  writing: 'Writing',
  handover: 'Handing over and supervising',
  callbacks: 'Callbacks',
  going: 'Going places',
  console: 'Console and you',
  quickMessages: 'Quick messages',
  inComposer: 'While writing',
  enter: 'Send',
  newLine: 'New line',
  slash: 'Find a quick message',
});
