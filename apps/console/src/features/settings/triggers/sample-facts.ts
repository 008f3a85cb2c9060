import type { Facts } from '@parley/engagement';
import type { TriggerId } from '@parley/protocol';
import type { Fact } from './condition-draft.ts';

/** The visitor somebody imagines while trying a rule. */
export interface Sample {
  readonly facts: Readonly<Record<Fact, string>>;
  readonly freeOperators: string;
  readonly shown: string;
}

export const SAMPLE: Sample = {
  facts: {
    path: '/cart',
    referrerHost: 'search.example',
    campaign: '',
    language: 'en',
    device: 'desktop',
    event: '',
    secondsOnPage: '20',
    secondsOnSite: '60',
    pagesSeen: '3',
    visitsBefore: '0',
    scrolledPercent: '50',
    idleSeconds: '5',
  },
  freeOperators: '1',
  shown: '0',
};

/** The instant (ms) at which the sample is looked at; any serves. */
export const SAMPLE_NOW = 0;
const SECOND = 1_000;

const number = (text: string): number => {
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : 0;
};

/** The sample in the form in which the page would know it. */
export function factsOf({ facts, freeOperators, shown }: Sample, triggerId: TriggerId): Facts {
  const began = (seconds: string): number => SAMPLE_NOW - number(seconds) * SECOND;
  const { path, referrerHost, campaign, language, device } = facts;
  return {
    texts: { path, referrerHost, campaign, language, device },
    events: facts.event.split(',').flatMap((name) => name.trim() || []),
    numbers: {
      pagesSeen: number(facts.pagesSeen),
      visitsBefore: number(facts.visitsBefore),
      scrolledPercent: number(facts.scrolledPercent),
    },
    since: {
      secondsOnPage: began(facts.secondsOnPage),
      secondsOnSite: began(facts.secondsOnSite),
      idleSeconds: began(facts.idleSeconds),
    },
    freeOperators: number(freeOperators),
    hasConversation: false,
    isPanelOpen: false,
    isInvited: false,
    history: { shown: { [triggerId]: number(shown) }, hasDismissed: false },
  };
}
