import { aCallback, aConversation, anOpenConversation, anOperator, aTeam } from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import type { InboxView } from '../shared/screen/inbox-view.store.ts';
import { sectionsOf } from './inbox.sections.ts';
import { countOf, sectionsOfView } from './inbox.views.ts';

const [team, otherTeam] = [aTeam(), aTeam()];
const me = {
  ...anOperator({ teamIds: [team.id] }),
  isUnattended: ({ id }: { id: string }) => id === theirs.id,
};
const marco = anOperator();
const waits = aConversation({ teamId: team.id });
const passed = aConversation({ teamId: otherTeam.id, offeredTo: me.id });
const mine = anOpenConversation({ teamId: otherTeam.id, operatorId: me.id });
const held = anOpenConversation({
  teamId: team.id,
  operatorId: me.id,
  hold: { since: 1, until: null },
});
const theirs = anOpenConversation({ teamId: team.id, operatorId: marco.id });
const call = anOpenConversation({ teamId: otherTeam.id, operatorId: me.id, wish: aCallback() });
const ended = aConversation({ state: 'ended', teamId: team.id });
const sections = sectionsOf([waits, passed, mine, held, theirs, call, ended], me);

const idsOf = (view: Partial<InboxView>): string[] =>
  Object.values(sectionsOfView(sections, { list: 'all', whose: {}, ...view }, me)).flatMap((list) =>
    list.map(({ id }) => id),
  );

describe('a view of the inbox', () => {
  test.each([
    ['all', [waits, passed, mine, held, theirs, call]],
    ['queue', [waits, passed]],
    ['mine', [mine, held, call]],
    ['team', [waits, held, theirs]],
    ['unattended', [theirs]],
    ['callbacks', [call]],
    ['held', [held]],
  ] as const)('%s holds these and no others, and counts them', (list, conversations) => {
    expect(idsOf({ list }).sort()).toEqual(conversations.map(({ id }) => id).sort());
    expect(countOf(sectionsOfView(sections, { list, whose: {} }, me))).toBe(conversations.length);
  });

  test('is narrowed by site, team and operator together', () => {
    expect(idsOf({ whose: { teamId: team.id, operatorId: marco.id } })).toEqual([theirs.id]);
    expect(idsOf({ whose: { siteId: waits.siteId, teamId: team.id } }).length).toBeLessThan(4);
    expect(idsOf({ whose: { operatorId: anOperator().id } })).toEqual([]);
  });
});
