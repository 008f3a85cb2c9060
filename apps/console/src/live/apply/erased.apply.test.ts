import { aConversation, aVisit, aVisitor } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { visitsWithoutErased, withoutErased } from './erased.apply.ts';

test('[PRV-5] what was erased leaves every list, and nothing else does', () => {
  const gone = aVisitor();
  const [one, two, kept] = [aConversation({ visitorId: gone.id }), aConversation(), aConversation()];
  const inbox = {
    cursor: 7,
    conversations: Object.fromEntries([one, two, kept].map((each) => [each.id, each])),
  };
  const erased = { visitorIds: [gone.id], conversationIds: [two.id] };
  expect(withoutErased(inbox, erased)).toEqual({ cursor: 7, conversations: { [kept.id]: kept } });
  const visits = [aVisit({ visitorId: gone.id }), aVisit({ visitorId: null })];
  expect(visitsWithoutErased(visits, erased)).toEqual([visits[1]]);
});
