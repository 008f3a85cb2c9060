import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  intro:
    'Steps that stand beside a conversation, for some topics or for all. They can be skipped; who skips what is kept.',
  add: 'Add a checklist',
  noneTitle: 'No checklists yet',
  noneText: 'Write down what must not be forgotten, such as asking for the order number.',
  name: 'Title',
  topics: 'For conversations about',
  topicsMeans: 'None chosen: for every conversation.',
  every: 'every conversation',
  step: 'Step {number}',
  text: 'What is to be done',
  hint: 'Why and how, for newcomers',
  quick: 'Words for it',
  noQuick: 'none',
  up: 'Up',
  addStep: 'Add a step',
  newcomer: 'Newcomer',
  newcomerMeans:
    'Checklists are open by themselves and explain each step; ending with open steps is warned of.',
  steps: { one: '{count} step', other: '{count} steps' },
});
