import { aConversation, aVisit } from '@parley/testkit/builders';
import { describe, expect, it } from 'vitest';
import { hrefOf, parsePlace, type Place } from './place.ts';

const { id } = aConversation();

describe('an address', () => {
  it.each<Place>([
    { screen: 'inbox', conversationId: null, part: 'conversation' },
    { screen: 'inbox', conversationId: id, part: 'card' },
    { screen: 'history', conversationId: id, part: 'conversation' },
    { screen: 'history', conversationId: id, part: 'card', seq: 12 },
    { screen: 'visits', visitId: aVisit().id },
    { screen: 'board' },
    { screen: 'settings', section: 'triggers' },
    { screen: 'account' },
    { screen: 'keys' },
    { screen: 'join', token: 'a/b c?#%' },
    { screen: 'reset', token: 'a/b c?#%' },
  ])('comes back as the place it was made from: $screen', (place) => {
    expect(parsePlace(hrefOf(place))).toEqual(place);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/inbox/not-an-id', '#/%E0%A4%A', '#/inbox/../../etc'])(
    'opens the inbox when it is %j',
    (hash) => {
      expect(parsePlace(hash)).toEqual({ screen: 'inbox', conversationId: null, part: 'conversation' });
    },
  );
});
