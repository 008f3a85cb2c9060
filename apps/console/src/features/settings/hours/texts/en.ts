import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  open: 'Hours',
  openOf: 'Opening hours of {name}',
  keeps: 'The site has opening hours',
  keepsMeans:
    'Outside of them, when nobody is there, visitors leave a message. No time is announced without hours.',
  zone: 'Time zone',
  zoneMeans: 'Visitors see every time in their own zone.',
  zoneWrong: 'There is no time zone of this name. Write it as Europe/Rome.',
  dayMeans: 'As 9:00-13:00, 14:00-18:00; empty means closed.',
  wrongRanges: 'Write it as 9:00-13:00, 14:00-18:00, in order, four times at most.',
  dates: 'Holidays and other special days',
  datesMeans: 'One a line: 2026-12-25, or 2026-12-24 9:00-13:00 Christmas Eve. Without hours it is closed.',
  datesWrong: 'Line {line} is not like 2026-12-24 9:00-13:00 Christmas Eve.',
  target: 'Chat: answered within (seconds)',
  targetMeans:
    'The ring of a conversation, its alarm after three quarters, the board, and when a visitor is offered another way. Holds for conversations that begin from now on.',
  targetWrong: 'From 20 to 600.',
  mailTarget: 'Left messages: answered within (seconds)',
  mailTargetMeans: 'Their deadline in the inbox where no time was promised to the visitor.',
  mailTargetWrong: 'From 60 to 86400.',
  reply: 'Left messages are answered within (open minutes)',
  replyMeans: 'Announced to visitors; later where the last answers took longer. Empty: no time is promised.',
  replyWrong: 'From 15 to 10080, or nothing.',
});
