import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'First shift',
  step: '{step} of {of}',
  skip: 'Skip the tour',
  next: 'Next',
  end: 'Begin',
  minuteTitle: 'A minute for everyone',
  minuteText:
    'Whoever waits stands in the list at the left, the most urgent at the top. The ring around a face empties while they wait: amber means soon, red means too late.',
  answerTitle: 'Take, then talk',
  answerText:
    'Accept a conversation and it is yours. Above the text you see what the visitor is typing now. Enter sends; a note to the team looks different and never reaches the visitor.',
  quickTitle: 'Type / for what is said often',
  quickText:
    'The list puts first what fits the visitor’s words. Change the text before you send it. A good answer of your own becomes a quick message by its menu.',
  commandsTitle: 'Everything is a command',
  commandsText:
    'Ctrl+K (⌘K) finds every command by its name, ? shows all keys, and each key can be changed. A whole day is possible without a mouse.',
  readyTitle: 'Nothing is lost',
  readyText:
    'Drafts, and messages on their way, outlive a reload and a broken line. When you leave, set yourself away with the button at the lower left: whoever waits finds a colleague.',
});
