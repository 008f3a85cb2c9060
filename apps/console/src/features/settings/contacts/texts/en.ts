import type { Texts } from '@parley/i18n';

export const en = {
  open: 'Contacts',
  openOf: 'Contacts of {name}',
  intro: 'They stand on the first view of the widget, day and night. What is empty is not shown.',
  phone: 'Phone',
  email: 'E-mail address',
  emailInvalid: 'This is not an e-mail address.',
  links: 'Messengers and networks',
  linkName: 'Name on the button',
  linkUrl: 'Address (https://…)',
  linkInvalid: 'Each needs a name and an address that begins with https://',
  addLink: 'Add one',
  removeLink: 'Take {name} away',
  hours: 'When somebody is there',
  hoursHint: 'In your words, for example “By phone Monday to Friday, 9 to 18”.',
} as const satisfies Texts;
