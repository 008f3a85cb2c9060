import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  site: 'Site',
  team: 'Team',
  operator: 'Operator',
  topic: 'Topic',
  tag: 'Tag',
  outcome: 'Outcome',
  any: 'Any',
  keepView: 'Keep this view',
  viewName: 'Name of the view',
  keep: 'Keep',
  kept: 'Kept. It is among the views and commands; give it a key under Keys.',
});
