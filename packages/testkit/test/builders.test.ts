import * as protocol from '@parley/protocol';
import type { z } from 'zod';
import { describe, expect, test } from 'vitest';
import * as builders from '../src/builders.ts';

const cases: readonly (readonly [string, z.ZodType, () => unknown])[] = [
  ['aVisitor', protocol.Visitor, builders.aVisitor],
  ['aVisitorRecord', protocol.VisitorRecord, builders.aVisitorRecord],
  ['anOperator', protocol.Operator, builders.anOperator],
  ['aTeam', protocol.Team, builders.aTeam],
  ['aMe', protocol.Me, builders.aMe],
  ['aPlace', protocol.Place, builders.aPlace],
  ['aDevice', protocol.Device, builders.aDevice],
  ['aSource', protocol.Source, builders.aSource],
  ['aPageView', protocol.PageView, builders.aPageView],
  ['aVisit', protocol.Visit, builders.aVisit],
  ['anInvitation', protocol.Invitation, builders.anInvitation],
  ['aRating', protocol.Rating, builders.aRating],
  ['aConversation', protocol.Conversation, builders.aConversation],
  ['anOpenConversation', protocol.Conversation, builders.anOpenConversation],
  ['anEndedConversation', protocol.Conversation, builders.anEndedConversation],
  ['aVisitorConversation', protocol.VisitorConversation, builders.aVisitorConversation],
  ['someSettings', protocol.SiteSettings, builders.someSettings],
  ['aSite', protocol.Site, builders.aSite],
  ['aPublicSite', protocol.PublicSite, builders.aPublicSite],
  ['aWelcome', protocol.Welcome, builders.aWelcome],
  ['aTrigger', protocol.Trigger, builders.aTrigger],
  ['anArticle', protocol.Article, builders.anArticle],
  ['aTeaser', protocol.ArticleTeaser, builders.aTeaser],
  ['aPublicArticle', protocol.PublicArticle, builders.aPublicArticle],
  ['someContacts', protocol.SiteContacts, builders.someContacts],
  ['someQuickFigures', protocol.QuickMessageFigures, builders.someQuickFigures],
  ['aQuickMessage', protocol.QuickMessage, builders.aQuickMessage],
  ['anAttachment', protocol.Attachment, builders.anAttachment],
  ['aDocument', protocol.Attachment, builders.aDocument],
  ['aShare', protocol.Share, builders.aShare],
  ['anEmptyShare', protocol.Share, builders.anEmptyShare],
  ['aBoard', protocol.Board, builders.aBoard],
  ['aStart', protocol.TimelineEvent, builders.aStart],
  ['aMessage', protocol.TimelineEvent, builders.aMessage],
  ['anAnswer', protocol.TimelineEvent, builders.anAnswer],
  ['anOffer', protocol.TimelineEvent, () => builders.anOffer()],
  ['anEdit', protocol.TimelineEvent, builders.anEdit],
  ['aRemoval', protocol.TimelineEvent, builders.aRemoval],
  ['aLinking', protocol.TimelineEvent, builders.aLinking],
  ['aPassing', protocol.TimelineEvent, builders.aPassing],
  ['aRenaming', protocol.TimelineEvent, builders.aRenaming],
  ['aNote', protocol.TimelineEvent, builders.aNote],
  ['anAccept', protocol.TimelineEvent, builders.anAccept],
  ['aTransfer', protocol.TimelineEvent, builders.aTransfer],
  ['aTag', protocol.Tag, builders.aTag],
  ['aWrapUp', protocol.TimelineEvent, builders.aWrapUp],
  ['aMoodMark', protocol.TimelineEvent, builders.aMoodMark],
  ['aPromiseMade', protocol.TimelineEvent, builders.aPromiseMade],
  ['aDiscount', protocol.TimelineEvent, builders.aDiscount],
  ['aPromiseClosed', protocol.TimelineEvent, builders.aPromiseClosed],
  ['aBlocking', protocol.TimelineEvent, builders.aBlocking],
  ['aBlock', protocol.ListedBlock, builders.aBlock],
  ['aRequeue', protocol.TimelineEvent, builders.aRequeue],
  ['someRouting', protocol.TeamRouting, builders.someRouting],
  ['aTrial', protocol.RoutingTrial, builders.aTrial],
  ['aGap', protocol.CoverageGap, builders.aGap],
  ['aHold', protocol.TimelineEvent, builders.aHold],
  ['aWaking', protocol.TimelineEvent, builders.aWaking],
  ['aRoutedOffer', protocol.TimelineEvent, builders.aRoutedOffer],
  ['anUnoffer', protocol.TimelineEvent, builders.anUnoffer],
  ['aHandoverOffer', protocol.TimelineEvent, builders.aHandoverOffer],
  ['aHandoverEnd', protocol.TimelineEvent, builders.aHandoverEnd],
  ['aTaking', protocol.TimelineEvent, builders.aTaking],
  ['aJoining', protocol.TimelineEvent, builders.aJoining],
  ['aLeaving', protocol.TimelineEvent, builders.aLeaving],
  ['aHandover', protocol.Handover, builders.aHandover],
  ['aMention', protocol.Mention, builders.aMention],
  ['anEnd', protocol.TimelineEvent, builders.anEnd],
  ['aPageMove', protocol.TimelineEvent, builders.aPageMove],
  ['aRatingSkip', protocol.TimelineEvent, builders.aRatingSkip],
  ['someRatingSettings', protocol.RatingSettings, builders.someRatingSettings],
  ['aRatingForm', protocol.RatingForm, builders.aRatingForm],
  ['aQuote', protocol.Quote, builders.aQuote],
  ['aRatingEntry', protocol.TimelineEvent, builders.aRatingEntry],
  ['aMark', protocol.TimelineEvent, builders.aMark],
  ['aCallbackRequest', protocol.TimelineEvent, builders.aCallbackRequest],
  ['aCallbackTaken', protocol.TimelineEvent, builders.aCallbackTaken],
  ['aCallbackTried', protocol.TimelineEvent, builders.aCallbackTried],
  ['aCallbackClosed', protocol.TimelineEvent, builders.aCallbackClosed],
  ['aLeftMessage', protocol.TimelineEvent, builders.aLeftMessage],
  ['aCallback', protocol.Wish, builders.aCallback],
  ['someHours', protocol.SiteHours, builders.someHours],
];

describe('builders', () => {
  test.each(cases)('%s builds what the contract accepts, twenty different times', (_name, schema, build) => {
    for (let time = 0; time < 20; time += 1) {
      const thing = build();
      expect(schema.parse(thing)).toEqual(thing);
    }
  });

  test('there is an entry of every kind', () => {
    const kinds = [
      builders.aStart(),
      builders.aHandoverOffer(),
      builders.aHandoverEnd(),
      builders.aTaking(),
      builders.aJoining(),
      builders.aLeaving(),
      builders.aMessage(),
      builders.anEdit(),
      builders.aRemoval(),
      builders.aLinking(),
      builders.aPassing(),
      builders.aRenaming(),
      builders.aNote(),
      builders.anAccept(),
      builders.aTransfer(),
      builders.aWrapUp(),
      builders.aMoodMark(),
      builders.aPromiseMade(),
      builders.aPromiseClosed(),
      builders.aDiscount(),
      builders.aBlocking(),
      builders.aRequeue(),
      builders.aHold(),
      builders.aWaking(),
      builders.aRoutedOffer(),
      builders.anUnoffer(),
      builders.anEnd(),
      builders.aPageMove(),
      builders.aRatingEntry(),
      builders.aRatingSkip(),
      builders.aMark(),
      builders.aCallbackRequest(),
      builders.aCallbackTaken(),
      builders.aCallbackTried(),
      builders.aCallbackClosed(),
      builders.aLeftMessage(),
    ].map((entry) => entry.kind);
    expect(kinds.toSorted()).toEqual(Object.keys(protocol.VISIBILITY).toSorted());
  });

  test('a run can be repeated exactly', () => {
    builders.reseed();
    const first = builders.aVisit();
    builders.reseed();
    expect(builders.aVisit()).toEqual(first);
  });
});
