import type { Translate } from '@parley/i18n';
import type { Condition } from '@parley/protocol';
import type { en } from '../texts/en.ts';
import type { Comparison, Fact } from './condition-draft.ts';

/** The key of each fact's name among the texts. */
export const FACT_NAMES = {
  path: 'factPath',
  referrerHost: 'factReferrerHost',
  campaign: 'factCampaign',
  language: 'factLanguage',
  device: 'factDevice',
  event: 'factEvent',
  secondsOnPage: 'factSecondsOnPage',
  secondsOnSite: 'factSecondsOnSite',
  pagesSeen: 'factPagesSeen',
  visitsBefore: 'factVisitsBefore',
  scrolledPercent: 'factScrolledPercent',
  idleSeconds: 'factIdleSeconds',
} as const satisfies Record<Fact, string>;

/** The key of each comparison's name among the texts. */
export const COMPARISON_NAMES = {
  equal: 'isEqual',
  notEqual: 'isNotEqual',
  like: 'isLike',
  contains: 'isContains',
  atLeast: 'isAtLeast',
  atMost: 'isAtMost',
} as const satisfies Record<Comparison, string>;

/** A condition as a person would say it: the page address matches /cart*. */
export const conditionWords = ({ fact, is, value }: Condition, t: Translate<typeof en>): string =>
  `${t(FACT_NAMES[fact])} ${t(COMPARISON_NAMES[is])} ${value}`;
