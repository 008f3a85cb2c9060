import {
  type Board,
  type Checklist,
  ChecklistId,
  ChecklistStepId,
  type FormField,
  FormFieldId,
  type PublicSite,
  type QuickMessage,
  type QuickMessageFigures,
  QuickMessageId,
  type Share,
  type Site,
  type SiteHours,
  type SiteForm,
  SiteId,
  SiteKey,
  type SiteSettings,
  TeamId,
  type Tag,
  TagId,
  type Topic,
  TopicId,
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
  linkCards: 'own',
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

export const aPublicSite = (over: Partial<PublicSite> = {}): PublicSite => {
  const { linkCards: _serverOnly, ...shown } = someSettings();
  return { key: SiteKey.parse('demo'), name: 'Lantern shop', ...shown, accentText: '#fff', ...over };
};

export const aFormField = (over: Partial<FormField> = {}): FormField => ({
  id: FormFieldId.parse(uuid(next())),
  kind: 'text',
  isRequired: false,
  label: { en: 'Order number', ru: 'Номер заказа', it: 'Numero d’ordine' },
  choices: [],
  ...over,
});

export const aTopic = (over: Partial<Topic> = {}): Topic => ({
  id: TopicId.parse(uuid(next())),
  label: { en: 'Delivery', ru: 'Доставка', it: 'Consegna' },
  teamId: null,
  isUrgent: false,
  subtopics: [],
  ...over,
});

export const aTag = (over: Partial<Tag> = {}): Tag => ({
  id: TagId.parse(uuid(next())),
  name: 'Gift',
  isPutAway: false,
  ...over,
});

/** Nothing is asked. */
export const aForm = (over: Partial<SiteForm> = {}): SiteForm => ({
  fields: [],
  topics: [],
  privacyUrl: null,
  ...over,
});

export const aWelcome = (over: Partial<Welcome> = {}): Welcome => ({
  operators: ['Anna', 'Marco'],
  usualAnswerMs: 24_000,
  isAnybodyThere: true,
  answersCounted: 40,
  waiting: 0,
  sendsMail: false,
  hours: null,
  answerBy: null,
  ...over,
});

/** Nine to six with a break, Saturdays until one, in Rome. */
export const someHours = (over: Partial<SiteHours> = {}): SiteHours => ({
  hours: {
    timeZone: 'Europe/Rome',
    week: [
      ...Array.from({ length: 5 }, () => [
        { from: 540, to: 780 },
        { from: 840, to: 1_080 },
      ]),
      [{ from: 540, to: 780 }],
      [],
    ],
    dates: [{ date: '2026-12-25', ranges: [], name: 'Christmas' }],
  },
  answerTargetMs: 60_000,
  mailTargetMs: 300_000,
  replyWithinMs: 3_600_000,
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

export const aChecklist = (over: Partial<Checklist> = {}): Checklist => ({
  id: ChecklistId.parse(uuid(next())),
  title: 'A return',
  topicIds: [],
  steps: ['Ask for the order number', 'Say how it is sent back', 'Ask whether it was the size'].map(
    (text) => ({
      id: ChecklistStepId.parse(uuid(next())),
      text,
      hint: '',
      quickMessageId: null,
    }),
  ),
  ...over,
});

export const aQuickMessage = (over: Partial<QuickMessage> = {}): QuickMessage => {
  const n = next();
  return {
    id: QuickMessageId.parse(uuid(n)),
    shortcode: `${turn(['hello', 'delivery', 'thanks'], n)}-${n}`,
    text: 'Hello {visitor}, I am {operator}. How can I help?',
    variants: {},
    use: '',
    folder: '',
    topicIds: [],
    isPersonal: false,
    ownerId: null,
    reviewAt: null,
    teamId: null,
    hotkey: null,
    attachments: [],
    ...over,
  };
};

/** Used ten times, twice with a word changed; nobody rated. */
export const someQuickFigures = (over: Partial<QuickMessageFigures> = {}): QuickMessageFigures => ({
  quickMessageId: QuickMessageId.parse(uuid(next())),
  countedFrom: MORNING,
  uses: 10,
  lastUsedAt: MORNING,
  edited: { part: 2, whole: 10, value: 0.2, low: 0.057, high: 0.51 },
  changed: { count: 2, value: 0.25, low: null, high: null },
  ratings: { part: 0, whole: 0, value: null, low: null, high: null },
  links: [],
  ...over,
});

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
  targetsMs: [60_000],
  answeredInTime: aShare(),
  medianFirstResponseMs: 24_000,
  ratings: { bad: 1, neutral: 2, good: 9 },
  ratingsByScale: [
    {
      scale: 3,
      faces: [1, 2, 9],
      satisfaction: aShare({ part: 9, whole: 12, value: 0.75, low: 0.468, high: 0.911 }),
    },
  ],
  ratingsByMail: 2,
  notAsked: aShare({ part: 1, whole: 17, value: 0.059, low: 0.01, high: 0.27 }),
  declined: aShare({ part: 2, whole: 17, value: 0.118, low: 0.033, high: 0.343 }),
  silent: aShare({ part: 2, whole: 17, value: 0.118, low: 0.033, high: 0.343 }),
  unaskedSites: [],
  satisfaction: aShare({ part: 9, whole: 12, value: 0.75, low: 0.468, high: 0.911 }),
  responseRate: aShare({ part: 12, whole: 17, value: 0.706, low: 0.469, high: 0.867 }),
  contacts: { ended: 17, unwrapped: 0, outcomes: [], topics: [], tags: [] },
  transferred: aShare({ part: 2, whole: 20, value: 0.1, low: 0.028, high: 0.301 }),
  ...over,
});
