import {
  type Board,
  type PublicSite,
  type QuickMessage,
  QuickMessageId,
  type Share,
  type Site,
  SiteId,
  SiteKey,
  type SiteSettings,
  TeamId,
  type Trigger,
  TriggerId,
  type Welcome,
} from '@parley/protocol';
import { MINUTE, MORNING, next, turn, uuid } from './sequence.ts';

export const someSettings = (over: Partial<SiteSettings> = {}): SiteSettings => ({
  accent: '#0b7285',
  side: 'right',
  greeting: {
    en: 'Hello! How can we help?',
    ru: 'Здравствуйте! Чем помочь?',
    it: 'Ciao! Come possiamo aiutarti?',
  },
  livePresence: true,
  typingPreview: true,
  requiresConsent: false,
  ...over,
});

export const aSite = (over: Partial<Site> = {}): Site => {
  const n = next();
  return {
    id: SiteId.parse(uuid(n)),
    key: SiteKey.parse(`shop-${n}`),
    name: 'Lantern shop',
    teamId: TeamId.parse(uuid(next())),
    origins: [],
    settings: someSettings(),
    ...over,
  };
};

export const aPublicSite = (over: Partial<PublicSite> = {}): PublicSite => ({
  key: SiteKey.parse('demo'),
  name: 'Lantern shop',
  ...someSettings(),
  accentText: '#fff',
  ...over,
});

export const aWelcome = (over: Partial<Welcome> = {}): Welcome => ({
  operators: ['Anna', 'Marco'],
  usualAnswerMs: 24_000,
  isAnybodyThere: true,
  answersCounted: 40,
  waiting: 0,
  ...over,
});

/** A page rule: someone thinks in the cart while an operator is free. */
export const aTrigger = (over: Partial<Trigger> = {}): Trigger => ({
  id: TriggerId.parse(uuid(next())),
  siteId: SiteId.parse(uuid(next())),
  name: 'Help in the cart',
  isEnabled: true,
  conditions: [
    { fact: 'path', is: 'like', value: '*/cart*' },
    { fact: 'secondsOnPage', is: 'atLeast', value: 20 },
  ],
  text: { en: 'Any question about your order?' },
  needsFreeOperator: true,
  perVisit: 1,
  ...over,
});

export const aQuickMessage = (over: Partial<QuickMessage> = {}): QuickMessage => {
  const n = next();
  return {
    id: QuickMessageId.parse(uuid(n)),
    shortcode: `${turn(['hello', 'delivery', 'thanks'], n)}-${n}`,
    text: 'Hello {visitor}, I am {operator}. How can I help?',
    teamId: null,
    hotkey: null,
    ...over,
  };
};

export const aShare = (over: Partial<Share> = {}): Share => ({
  part: 18,
  whole: 20,
  value: 0.9,
  low: 0.699,
  high: 0.972,
  ...over,
});

/** Nothing was counted. */
export const anEmptyShare = (): Share => ({ part: 0, whole: 0, value: null, low: null, high: null });

/** A good day at noon. */
export const aBoard = (over: Partial<Board> = {}): Board => ({
  asOf: MORNING + 180 * MINUTE,
  from: MORNING - 540 * MINUTE,
  conversations: 21,
  waitingNow: 1,
  openNow: 3,
  answeredInTime: aShare(),
  medianFirstResponseMs: 24_000,
  ratings: { bad: 1, neutral: 2, good: 9 },
  satisfaction: aShare({ part: 9, whole: 12, value: 0.75, low: 0.468, high: 0.911 }),
  responseRate: aShare({ part: 12, whole: 17, value: 0.706, low: 0.469, high: 0.867 }),
  transferred: aShare({ part: 2, whole: 20, value: 0.1, low: 0.028, high: 0.301 }),
  ...over,
});
