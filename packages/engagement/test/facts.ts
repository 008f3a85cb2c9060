import type { Condition, TriggerId } from '@parley/protocol';
import type { Facts, Rule } from '../src/index.ts';

export const NOW = 1_700_000_000_000;

/** Ids are branded by the contract; a test's rule is any word. */
export const ruleId = (word: string): TriggerId => word as TriggerId;

export const facts = (change: Partial<Facts> = {}): Facts => ({
  texts: { path: '/cart', referrerHost: 'search.example', campaign: '', language: 'it', device: 'phone' },
  events: [],
  numbers: { pagesSeen: 3, visitsBefore: 0, scrolledPercent: 40 },
  since: { secondsOnPage: NOW - 10_000, secondsOnSite: NOW - 60_000, idleSeconds: NOW - 1_000 },
  freeOperators: 1,
  hasConversation: false,
  isPanelOpen: false,
  isInvited: false,
  history: { shown: {}, hasDismissed: false },
  ...change,
});

export const rule = (conditions: Condition[], change: Partial<Rule> = {}): Rule => ({
  id: ruleId('rule'),
  isEnabled: true,
  conditions,
  needsFreeOperator: true,
  perVisit: 1,
  ...change,
});

export const onCart: Condition = { fact: 'path', is: 'like', value: '/cart*' };
export const after = (seconds: number): Condition => ({
  fact: 'secondsOnPage',
  is: 'atLeast',
  value: seconds,
});
