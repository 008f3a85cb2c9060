import type { SettingsSection } from '../../shared/router/place.ts';

/** The key of each section's name among the texts. */
export const SECTION_NAMES = {
  operators: 'operators',
  teams: 'teams',
  'quick-messages': 'quickMessages',
  triggers: 'triggers',
  checklists: 'checklists',
  articles: 'articles',
  tags: 'tags',
  sites: 'sites',
  blocks: 'blocks',
  limits: 'limits',
  audit: 'audit',
} as const satisfies Record<SettingsSection, string>;
