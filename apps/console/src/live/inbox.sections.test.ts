import { aConversation, anEndedConversation, anOpenConversation, anOperator } from '@parley/testkit/builders';
import { expect, it } from 'vitest';
import { sectionsOf, whoWaits } from './inbox.sections.ts';

const me = anOperator().id;
const colleague = anOperator().id;

it('puts each conversation where this operator looks for it', () => {
  const queued = aConversation();
  const forMe = aConversation({ offeredTo: me });
  const forColleague = aConversation({ offeredTo: colleague });
  const mine = anOpenConversation({ operatorId: me });
  const theirs = anOpenConversation({ operatorId: colleague });
  const sections = sectionsOf([theirs, mine, forColleague, forMe, queued, anEndedConversation()], {
    id: me,
    teamIds: [],
  });
  expect(new Set(sections.waiting)).toEqual(new Set([queued, forMe]));
  expect(sections.mine).toEqual([mine]);
  expect(new Set(sections.others)).toEqual(new Set([forColleague, theirs]));
});

it('[MOD-4] puts what is angry first among those of colleagues, and nowhere else', () => {
  const mood = { mood: 'angry', since: 1_000 } as const;
  const [long, short] = [1_000, 2_000].map((waitingSince) =>
    anOpenConversation({ operatorId: colleague, waitingSince }),
  );
  const hot = anOpenConversation({ operatorId: colleague, waitingSince: 3_000, mood });
  const mine = anOpenConversation({ operatorId: me, waitingSince: 1_000 });
  const mineHot = anOpenConversation({ operatorId: me, waitingSince: 2_000, mood });
  const all = [short, hot, long, mineHot, mine].flatMap((one) => one ?? []);
  const sections = sectionsOf(all, { id: me, teamIds: [] });
  expect(sections.others).toEqual([hot, long, short]);
  expect(sections.mine).toEqual([mine, mineHot]);
});

it('orders by the deadline: whoever has waited longest is first, and those who do not wait come by their newest message', () => {
  const at = (ms: number) => ({ text: 'x', by: 'operator' as const, at: ms });
  const longest = anOpenConversation({ operatorId: me, waitingSince: 1_000 });
  const shorter = anOpenConversation({ operatorId: me, waitingSince: 2_000 });
  const newest = anOpenConversation({ operatorId: me, waitingSince: null, lastMessage: at(9_000) });
  const oldest = anOpenConversation({ operatorId: me, waitingSince: null, lastMessage: at(500) });
  expect(sectionsOf([oldest, newest, shorter, longest], { id: me, teamIds: [] }).mine).toEqual([
    longest,
    shorter,
    newest,
    oldest,
  ]);
});

it('counts whoever waits for this operator: the queue, and those without an answer', () => {
  const queued = aConversation({ waitingSince: 2_000 });
  const unanswered = anOpenConversation({ operatorId: me, waitingSince: 1_000 });
  const answered = anOpenConversation({ operatorId: me, waitingSince: null });
  const theirs = anOpenConversation({ operatorId: colleague, waitingSince: 500 });
  expect(whoWaits(sectionsOf([queued, unanswered, answered, theirs], { id: me, teamIds: [] }))).toEqual([
    unanswered,
    queued,
  ]);
});

it('[FRM-4] lets what is urgent stand half a minute further up, and not before whoever has waited longer than that', () => {
  const longest = aConversation({ waitingSince: 1_000 });
  const urgent = aConversation({ waitingSince: 40_000, isUrgent: true });
  const other = aConversation({ waitingSince: 20_000 });
  const sections = sectionsOf([other, urgent, longest], { id: me, teamIds: [] });
  expect(sections.waiting).toEqual([longest, urgent, other]);
  // How long somebody has been waiting is not moved.
  expect(whoWaits(sections)).toEqual([longest, other, urgent]);
});

it('[TGT-1] puts the nearest deadline first, whoever has waited longer', () => {
  const patient = aConversation({ waitingSince: 1_000, answerTargetMs: 600_000 });
  const soon = aConversation({ waitingSince: 20_000, answerTargetMs: 60_000 });
  expect(sectionsOf([patient, soon], { id: me, teamIds: [] }).waiting).toEqual([soon, patient]);
});

it('[CRD-1] lets who is important stand a minute further up, without moving how long they have waited', () => {
  const important = aConversation({ waitingSince: 60_000, isVip: true });
  const other = aConversation({ waitingSince: 10_000 });
  const sections = sectionsOf([other, important], { id: me, teamIds: [] });
  expect(sections.waiting).toEqual([important, other]);
  expect(whoWaits(sections)).toEqual([other, important]);
});
