import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Same person as…',
  hint: 'Find another record of the same person. Nothing is rewritten, no visitor notices, and you can take it back.',
  field: 'Name, e-mail, phone or the shop’s own name for them',
  same: 'Same e-mail or phone: probably the same person',
  nothing: 'Nobody is known by this.',
  more: 'Show more',
  already: 'already the same person',
  compare: 'Compare',
  compareHint: 'Choose what is shown where they differ. The other values stay readable on the card.',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  unknown: 'not known',
  here: 'In this conversation',
  there: 'In the other record',
  bothSigned:
    'The shop vouches for these as two different accounts ({one} and {other}). Be sure before you go on.',
  shared:
    'Visits, conversations and what your page says are then shown together. Consent stays with the record in which it was given.',
  back: 'Back to the search',
  confirm: 'It is the same person',
  merged: 'Shown as one person from now on.',
  undo: 'Undo',
  separated: 'Two again.',
});
