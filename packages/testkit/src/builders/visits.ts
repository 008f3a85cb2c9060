import {
  type Device,
  type Invitation,
  InvitationId,
  type PageView,
  type Place,
  SiteId,
  type Source,
  type Visit,
  VisitId,
} from '@parley/protocol';
import { MINUTE, MORNING, next, turn, uuid } from './sequence.ts';

export const aPlace = (over: Partial<Place> = {}): Place => ({
  city: 'Turin',
  country: 'IT',
  from: 'address',
  ...over,
});

export const aDevice = (over: Partial<Device> = {}): Device => ({
  kind: 'desktop',
  browser: 'Firefox 142',
  system: 'Linux',
  ...over,
});

/** Came from a search engine with a phrase. */
export const aSource = (over: Partial<Source> = {}): Source => ({
  kind: 'search',
  host: 'search.example',
  searchPhrase: 'brass lantern',
  campaign: null,
  ...over,
});

export const aPageView = (over: Partial<PageView> = {}): PageView => {
  const n = next();
  const [path, title] = turn(
    [
      ['/', 'Home'],
      ['/lantern', 'Brass lantern'],
      ['/cart', 'Cart'],
    ],
    n,
  );
  return { url: `https://shop.example${path}`, title, at: MORNING + n * MINUTE, ...over };
};

/** Someone on the site now who has not asked anything yet. */
export const aVisit = (over: Partial<Visit> = {}): Visit => {
  const n = next();
  const landing = aPageView({ at: MORNING + n * MINUTE });
  return {
    id: VisitId.parse(uuid(n)),
    siteId: SiteId.parse(uuid(next())),
    visitorId: null,
    visitorName: null,
    startedAt: landing.at,
    lastSeenAt: landing.at + MINUTE,
    isOnline: true,
    place: aPlace(),
    language: turn(['it', 'en-GB', 'ru'], n),
    timeZone: 'Europe/Rome',
    device: aDevice(),
    source: aSource(),
    landing,
    page: landing,
    pageCount: 1,
    visitsBefore: 0,
    conversationId: null,
    invitation: null,
    ...over,
  };
};

export const anInvitation = (over: Partial<Invitation> = {}): Invitation => ({
  id: InvitationId.parse(uuid(next())),
  text: 'Can I help you choose?',
  operatorName: 'Anna',
  ...over,
});
