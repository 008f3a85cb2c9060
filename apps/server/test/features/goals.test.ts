import { LIMITS } from '@parley/protocol/limits';
import { ConversationId } from '@parley/protocol';
import type { Outcome, TeamId } from '@parley/protocol';
import { expect, it, vi } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { ask, get, startTestApp, whoIs } from './test-app.ts';

/** Anna is of sales, Pavel of support; neither sees what the other team has. */
async function twoTeams(db: Database) {
  const app = await startTestApp({ db });
  const shop = await app.addWorkspace('shop');
  const headers = { cookie: shop.cookie };
  const [sales = '', support = ''] = shop.teamIds;
  const comes = async (name: string, teamIds: string[]) => {
    const here = await operatorComes(app.origin, await addColleague(app, shop, { name, teamIds }));
    const { operator } = await whoIs(app.origin, here.cookie);
    const own = { headers: { cookie: here.cookie } };
    const passed = async () => (await get(app.origin, 'GET /v1/passed', own)).passed;
    const goals = () => get(app.origin, 'GET /v1/board/goals', own);
    return { ...here, id: operator.id, passed, goals };
  };
  const anna = await comes('Anna', [sales]);
  const pavel = await comes('Pavel', [support]);
  const talk = async () => {
    const vera = await visitorComes(app.origin, shop.siteKey);
    const { conversationId } = valueOf(await vera.say('Hello'));
    return { vera, conversationId };
  };
  const setGoal = (teamId: string, goal: 'help' | 'sell' | null, cookie = shop.cookie) =>
    ask(app.origin, 'PUT /v1/teams/:teamId/goal', {
      params: { teamId },
      headers: { cookie },
      body: { goal },
    });
  return { app, shop, headers, sales, support, anna, pavel, talk, setGoal };
}

type Stage = Awaited<ReturnType<typeof twoTeams>>;

/** Anna has a conversation and offers it to the other team. */
async function offered({ anna, talk, support }: Stage) {
  const { vera, conversationId } = await talk();
  valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
  const id = newId();
  const to = { teamId: support as TeamId };
  valueOf(await anna.ask('conversation.transfer', { id, noteId: newId(), conversationId, to, note: null }));
  return { vera, conversationId, handoverId: id };
}

describeOnEveryDatabase('results', (open) => {
  it('[GOL-1] an offer that nobody accepts passes nothing on', async () => {
    const stage = await twoTeams(await open());
    const { anna } = stage;
    const { conversationId, handoverId } = await offered(stage);
    valueOf(await anna.ask('handover.close', { id: newId(), conversationId, handoverId, reason: null }));
    expect(await anna.passed()).toEqual([]);
  });

  it('[GOL-1] [GOL-2] who passed one on follows it where they may not read it: taken, answered, ended, rated', async () => {
    const stage = await twoTeams(await open());
    const { anna, pavel } = stage;
    const { vera, conversationId } = await offered(stage);
    const told: string[] = [];
    anna.socket.on('passed.changed', (news) => told.push(news.conversationId));
    valueOf(await pavel.ask('conversation.accept', { id: newId(), conversationId }));
    await vi.waitFor(() => expect(told).toEqual([conversationId]));
    expect(await anna.passed()).toMatchObject([
      {
        conversationId,
        toName: 'Support',
        resultOwner: { operatorId: pavel.id, name: 'Pavel' },
        state: 'open',
        answeredAt: null,
        maySee: false,
      },
    ]);
    expect(pavel.conversations.get(conversationId)?.passedBy).toMatchObject([{ operatorId: anna.id }]);
    const words = { id: newId(), conversationId, text: 'A canary sings', quickMessageId: null };
    valueOf(await pavel.ask('message.send', words));
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect((await anna.passed())[0]?.answeredAt).not.toBeNull();
    valueOf(await pavel.ask('conversation.wrap', { id: newId(), conversationId, outcome: 'solved' }));
    valueOf(await pavel.ask('conversation.end', { id: newId(), conversationId }));
    valueOf(await vera.ask('rating.give', { id: newId(), conversationId, score: 'good', reason: null }));
    await vi.waitFor(() => expect(told).toHaveLength(5));
    const passed = await anna.passed();
    expect(passed).toMatchObject([{ state: 'ended', outcome: 'solved', rating: 'good' }]);
    expect(passed[0]?.endedAt).not.toBeNull();
    expect(JSON.stringify(passed)).not.toContain('canary');
    expect(await pavel.passed()).toEqual([]);
  });

  it('[GOL-1] while nobody has it, its result is still of who passed it on last, and again of who takes it back', async () => {
    const { anna, talk, sales, support, app, headers } = await twoTeams(await open());
    const olga = await operatorComes(app.origin, headers.cookie);
    const { conversationId } = await talk();
    const direct = (to: string) => ({
      id: newId(),
      noteId: newId(),
      conversationId,
      to: { teamId: to as TeamId },
      note: null,
    });
    valueOf(await anna.ask('conversation.transfer', direct(support)));
    expect(await anna.passed()).toMatchObject([
      { state: 'queued', resultOwner: { operatorId: anna.id, name: 'Anna' } },
    ]);
    valueOf(await olga.ask('conversation.transfer', direct(sales)));
    expect(await anna.passed()).toMatchObject([{ resultOwner: { name: 'Anna shop' } }]);
    valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
    expect(await anna.passed()).toEqual([]);
  });

  it('[GOL-2] goes with the erasure of its visitor', async () => {
    const db = await open();
    const stage = await twoTeams(db);
    const { vera, conversationId } = await offered(stage);
    valueOf(await stage.pavel.ask('conversation.accept', { id: newId(), conversationId }));
    expect(await stage.anna.passed()).toHaveLength(1);
    const headers = { authorization: `Bearer ${vera.token}` };
    expect((await ask(stage.app.origin, 'POST /v1/visitor/erase', { headers })).status).toBe(200);
    expect(await db.selectFrom('passings').selectAll().execute()).toEqual([]);
  });

  it('[GOL-3] [GOL-4] the goal of its team says what was reached; nothing is claimed of few, nor told of colleagues', async () => {
    const db = await open();
    const { app, headers, sales, support, anna, pavel, talk, setGoal } = await twoTeams(db);
    expect((await setGoal(sales, 'sell', anna.cookie)).code).toBe('forbidden');
    expect((await setGoal(sales, 'sell')).status).toBe(200);
    const { teams } = await get(app.origin, 'GET /v1/teams', { headers });
    expect(teams.map(({ goal }) => goal)).toEqual(['sell', undefined]);
    const ends = async (outcome: Outcome | null) => {
      const { conversationId } = await talk();
      valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
      if (outcome) valueOf(await anna.ask('conversation.wrap', { id: newId(), conversationId, outcome }));
      valueOf(await anna.ask('conversation.end', { id: newId(), conversationId }));
    };
    for (const outcome of ['sold', 'solved', 'not-sold', 'spam', 'wrong-address', null] as const)
      await ends(outcome);
    const few = { reached: 1, whole: 3, share: null };
    expect(await anna.goals()).toMatchObject({
      teams: [{ name: 'Sales', goal: 'sell', ...few }],
      operators: [{ name: 'Anna', ...few }],
      unsaid: 1,
      besides: 2,
    });
    expect(await pavel.goals()).toMatchObject({ teams: [], operators: [] });
    await setGoal(sales, 'help');
    expect((await anna.goals()).teams).toMatchObject([{ reached: 2, whole: 3 }]);
    // As if many more had ended without.
    const one = await db
      .selectFrom('conversations')
      .selectAll()
      .where('outcome', '=', 'not-sold')
      .executeTakeFirstOrThrow();
    const more = Array.from({ length: LIMITS.goalSampleLeast - 3 }, () => ({
      ...one,
      id: ConversationId.parse(newId()),
    }));
    await db.insertInto('conversations').values(more).execute();
    const whole = LIMITS.goalSampleLeast;
    expect((await anna.goals()).teams).toMatchObject([
      { reached: 2, whole, share: { part: 2, whole, value: 2 / whole } },
    ]);
    await setGoal(support, 'help');
    const board = await get(app.origin, 'GET /v1/board/goals', { headers });
    expect(board.teams.map(({ name }) => name)).toEqual(['Sales', 'Support']);
    await setGoal(sales, null);
    expect((await anna.goals()).teams).toEqual([]);
  });
});
