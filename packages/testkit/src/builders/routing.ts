import {
  type CoverageGap,
  OperatorId,
  type RoutingTrial,
  SiteId,
  TeamId,
  type TeamRouting,
  type TimelineKind,
} from '@parley/protocol';
import { MINUTE, MORNING, next, uuid } from './sequence.ts';
import { bySystem, byOperator, common, type Entry } from './timeline.ts';

/** A team whose conversations are offered, half a minute to each. */
export const someRouting = (over: Partial<TeamRouting> = {}): TeamRouting => ({
  isAutomatic: true,
  offerMs: 30_000,
  prefersKnown: true,
  ...over,
});

/** What would become of a conversation about delivery: Anna is asked first, Marco has no room. */
export const aTrial = (over: Partial<RoutingTrial> = {}): RoutingTrial => ({
  asOf: MORNING,
  site: { id: SiteId.parse(uuid(next())), name: 'Lantern shop', isByPage: true },
  rule: 'topic',
  team: { id: TeamId.parse(uuid(next())), name: 'Delivery' },
  hours: 'open',
  routing: someRouting(),
  people: [
    {
      operatorId: OperatorId.parse(uuid(next())),
      name: 'Anna Petrova',
      place: 1,
      why: 'free',
      concurrency: 1,
      capacity: 5,
      weight: 5,
    },
    {
      operatorId: OperatorId.parse(uuid(next())),
      name: 'Marco Bianchi',
      place: null,
      why: 'full',
      concurrency: 3,
      capacity: 3,
      weight: 8,
    },
  ],
  ...over,
});

/** Nobody of a team is online while its site is open. */
export const aGap = (over: Partial<CoverageGap> = {}): CoverageGap => ({
  teamId: TeamId.parse(uuid(next())),
  team: 'Delivery',
  sites: ['Lantern shop'],
  closesAt: MORNING + 480 * MINUTE,
  away: 1,
  waiting: 2,
  ...over,
});

const annaIs = { operatorId: OperatorId.parse(uuid(9_002)), operatorName: 'Anna Petrova' };

type Over<K extends TimelineKind> = Partial<Entry<K>>;

export const aHold = (over: Over<'conversation.held'> = {}): Entry<'conversation.held'> => ({
  ...common(byOperator),
  kind: 'conversation.held',
  body: { until: null },
  ...over,
});

export const aMoodMark = (over: Over<'mood.marked'> = {}): Entry<'mood.marked'> => ({
  ...common(byOperator),
  kind: 'mood.marked',
  body: { mood: 'angry' },
  ...over,
});

/** The visitor wrote. */
export const aWaking = (over: Over<'conversation.woken'> = {}): Entry<'conversation.woken'> => ({
  ...common(bySystem),
  kind: 'conversation.woken',
  body: { because: 'visitor' },
  ...over,
});

/** The server asks somebody who has room. */
export const aRoutedOffer = (over: Over<'conversation.offered'> = {}): Entry<'conversation.offered'> => ({
  ...common(bySystem),
  kind: 'conversation.offered',
  body: { ...annaIs, until: MORNING + MINUTE, because: 'free' },
  ...over,
});

/** They did not answer in time. */
export const anUnoffer = (over: Over<'conversation.unoffered'> = {}): Entry<'conversation.unoffered'> => ({
  ...common(bySystem),
  kind: 'conversation.unoffered',
  body: { ...annaIs, because: 'timeout' },
  ...over,
});

/** Anna has closed the chat to the visitor for a day. */
export const aBlocking = (over: Partial<Entry<'visitor.blocked'>> = {}): Entry<'visitor.blocked'> => ({
  ...common(byOperator),
  kind: 'visitor.blocked',
  body: {
    reason: 'insults',
    words: 'Insulted three colleagues',
    until: MORNING + 24 * 60 * MINUTE,
    operatorName: 'Anna Petrova',
  },
  ...over,
});

/** Anna offers ten percent off, for a day. */
export const aDiscount = (over: Partial<Entry<'discount.offered'>> = {}): Entry<'discount.offered'> => ({
  ...common(byOperator),
  kind: 'discount.offered',
  body: {
    percent: 10,
    reason: 'For the late parcel',
    validUntil: MORNING + 24 * 60 * MINUTE,
    operatorName: 'Anna Petrova',
  },
  ...over,
});
