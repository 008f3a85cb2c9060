import { aBoard, anEmptyShare, anOpenConversation, anOperator, aShare } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../../test/axe.ts';
import { renderScreen } from '../../../test/render-screen.tsx';
import { inboxQuery } from '../../live/queries/conversations.queries.ts';
import { EVERYTHING, filterHistory, useHistoryFilter } from '../../shared/screen/history-filter.store.ts';
import { startOfDay } from '../../shared/time/start-of-day.ts';
import { BoardScreen } from './board-screen.tsx';

const figure = (name: string) => page.getByRole('region', { name });

afterEach(() => filterHistory(EVERYTHING));

describe("today's board", () => {
  test('leads with the minute and its guard', async () => {
    const { routes } = await renderScreen(<BoardScreen />);
    await expect.element(figure('Answered in time')).toMatchTextContent('90%');
    await expect.element(figure('Answered in time')).toMatchTextContent('18 of 20 · 95% sure: 70% to 97%');
    await expect.element(figure('Passed on')).toMatchTextContent('2 of 20');
    expect(page.getByRole('region').elements()[0]?.ariaLabel).toBe('Answered in time');
    expect(routes.calls('GET /v1/board')[0]?.query.from).toBe(startOfDay(Date.now()));
    await expectNoBarriers();
  });

  test('[MOD-4] shows on top which running conversations are angry, with whom, and nothing when none is', async () => {
    const colleague = anOperator({ name: 'Marco Bianchi' });
    const mood = { mood: 'angry', since: Date.now() } as const;
    const hot = anOpenConversation({ visitorName: 'Giulia', operatorId: colleague.id, mood });
    const { client } = await renderScreen(<BoardScreen />, {
      answers: { 'GET /v1/operators': () => ({ operators: [colleague] }) },
    });
    client.setQueryData(inboxQuery.queryKey, { cursor: 1, conversations: { [hot.id]: hot } });
    const list = page.getByRole('region', { name: 'Angry now' });
    await expect
      .element(list.getByRole('link', { name: 'Giulia' }))
      .toHaveAttribute('href', `#/inbox/${hot.id}`);
    await expect.element(list.getByText(/with Marco Bianchi/)).toBeVisible();
    await expectNoBarriers();
    const calm = { ...hot, mood: undefined };
    client.setQueryData(inboxQuery.queryKey, { cursor: 2, conversations: { [hot.id]: calm } });
    await expect.element(list).not.toBeInTheDocument();
  });

  test('says how far chance goes instead of a bold number, when it counted few', async () => {
    const board = aBoard({
      satisfaction: aShare({ part: 3, whole: 4, value: 0.75, low: 0.3, high: 0.954 }),
      responseRate: anEmptyShare(),
    });
    await renderScreen(<BoardScreen />, { answers: { 'GET /v1/board': () => board } });
    await expect.element(figure('Satisfaction')).toMatchTextContent('30% – 95%');
    await expect.element(figure('Satisfaction')).toMatchTextContent('Few cases');
    await expect.element(figure('Rated')).toMatchTextContent('Nothing to count yet');
  });

  test('tells how a figure is counted to the keyboard too, and takes it away with Escape', async () => {
    await renderScreen(<BoardScreen />);
    const how = page.getByRole('button', { name: 'How “Answered in time” is counted' });
    await expect.element(how).toBeVisible();
    await userEvent.tab();
    await expect.element(how).toHaveFocus();
    await expect.element(page.getByRole('tooltip')).toMatchTextContent(/their site promises \(60 seconds\)/);
    await expect.element(how).toHaveAccessibleDescription(/their site promises \(60 seconds\)/);
    await expectNoBarriers();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('tooltip')).not.toBeInTheDocument();
  });

  test('[GOL-4] says how many conversations reached the goal of their team, and claims nothing of few', async () => {
    const share = aShare({ part: 30, whole: 40, value: 0.75, low: 0.6, high: 0.86 });
    const id = () => crypto.randomUUID() as never;
    const many = { reached: 30, whole: 40, share };
    const few = { reached: 3, whole: 4, share: null };
    await renderScreen(<BoardScreen />, {
      answers: {
        'GET /v1/board/goals': () => ({
          from: 0,
          teams: [
            { teamId: id(), name: 'Sales', goal: 'sell', ...many },
            { teamId: id(), name: 'Support', goal: 'help', ...few },
          ],
          operators: [
            { operatorId: id(), name: 'Anna', ...many },
            { operatorId: id(), name: 'Pavel', ...few },
          ],
          unsaid: 2,
          besides: 1,
        }),
      },
    });
    await expect.element(figure('Goal of Sales: sell')).toMatchTextContent(/75%.*30 of 40/);
    await expect.element(figure('Goal of Support: help')).toMatchTextContent(/3 of 4 · too few for a share/);
    const people = figure('Goals reached, by who had it last');
    await expect.element(people).toMatchTextContent(/Anna75% · 30 of 40Pavel3 of 4/);
    await expect.element(people).toMatchTextContent(/2 without an outcome, 1 spam or wrong address/);
    await expectNoBarriers();
  });

  test('[BRF-1] says how many messages are read at a glance, of how many, and by whom', async () => {
    const [most, few] = [
      aShare({ part: 30, whole: 40, value: 0.75, low: 0.6, high: 0.86 }),
      aShare({ part: 2, whole: 20, value: 0.1, low: 0.03, high: 0.3 }),
    ];
    const id = (name: string) => ({ operatorId: crypto.randomUUID() as never, name });
    await renderScreen(<BoardScreen />, {
      answers: {
        'GET /v1/board/briefness': () => ({
          total: most,
          operators: [
            { ...id('Anna'), share: most },
            { ...id('Marco'), share: few },
          ],
        }),
      },
    });
    await expect.element(figure('Messages within 10 words')).toMatchTextContent('75%');
    await expect.element(figure('Messages within 10 words')).toMatchTextContent('30 of 40');
    await expect.element(figure('Messages within 10 words')).toMatchTextContent(/Marco.*10% \(2 of 20\)/);
    await expectNoBarriers();
  });

  test('leads from a face to the conversations rated so', async () => {
    await renderScreen(<BoardScreen />);
    await page.getByRole('link', { name: /bad/ }).click();
    expect(location.hash).toBe('#/history');
    expect(useHistoryFilter.getState()).toMatchObject({ show: 'bad', since: expect.any(Number) });
  });

  test('is fetched again soon after something happened', async () => {
    const { client, routes } = await renderScreen(<BoardScreen />);
    await expect.element(figure('Waiting now')).toMatchTextContent('1');
    routes.answer({ 'GET /v1/board': () => aBoard({ waitingNow: 4 }) });
    client.setQueryData(inboxQuery.queryKey, { cursor: 7, conversations: {} });
    await expect.element(figure('Waiting now')).toMatchTextContent('4');
  });

  test('not to be had: says so and tries again', async () => {
    const { routes } = await renderScreen(<BoardScreen />, {
      answers: { 'GET /v1/board': () => refuse('internal') },
    });
    await expect.element(page.getByRole('alert')).toBeVisible();
    routes.answer({ 'GET /v1/board': () => aBoard() });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(figure('Ratings')).toBeVisible();
  });
});
