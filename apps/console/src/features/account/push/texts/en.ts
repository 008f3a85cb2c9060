import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'This device, while no console is open',
  intro:
    'The browser can show a notification although Parley is closed. Nothing comes while a console of yours is open anywhere, and nothing after you have signed out here.',
  isOn: 'On for this device.',
  isOff: 'Off for this device.',
  events: 'Tell me when',
  waiting: 'somebody waits for an answer in one of my teams, unless I am away',
  message: 'a visitor of mine writes',
  offered: 'I am asked to take a conversation',
  promise: 'a promise of mine is due soon, or one of my team is late',
  showsText: 'Show names and words',
  showsTextHint: 'They can be read on a locked screen.',
  turnOn: 'Turn on for this device',
  save: 'Save',
  turnOff: 'Turn off',
  unable: 'This browser cannot do it here. On an iPhone or iPad, add Parley to the home screen first.',
  denied: 'The browser forbids notifications for this address. Allow them in its settings, then try again.',
  unreachable: 'The browser’s push service does not answer. Nothing was changed; try again later.',
});
