import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  subject: 'Your conversation with {site}',
  intro: 'This is your conversation with {site}.',
  you: 'You',
  takenBack: 'Message taken back',
  joined: '{name} joined the conversation',
  discount: '{name} offers {percent} off: {reason} (until {time})',
  ended: 'The conversation has ended',
  why: 'You get this mail because somebody typed your address in the chat. If that was not you, you need do nothing.',
});
