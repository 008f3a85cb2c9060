import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  intro:
    'Words of your own for conversations, for the team only. One that is put away is offered no more, and stays where it was chosen.',
  add: 'Add a tag',
  edit: 'Edit the tag',
  name: 'Name of the tag',
  taken: 'There is a tag of this name.',
  putAway: 'Put away',
  putAwayNamed: 'Put away {name}',
  takeOut: 'Use again',
  takeOutNamed: 'Use {name} again',
  isPutAway: 'put away',
  noneTitle: 'There are no tags yet',
  demands: 'Before a conversation is ended',
  demandsMeans:
    'An operator cannot end a conversation before this is said. Visitors are never held up: what they end is listed as not wrapped up.',
  topic: 'a topic',
  tags: 'a tag',
  outcome: 'an outcome',
  demandOf: '{site}: {what}',
  topicsHint: 'Topics are written among the first questions of a site.',
});
