import type { Visit } from '@parley/protocol';
import { aPageView, aPlace, aSource, aVisit } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../../test/axe.ts';
import { renderScreen } from '../../../test/render-screen.tsx';
import type { Live } from '../../live/live.ts';
import { visitsQuery } from '../../live/queries/visits.queries.ts';
import { useInvitationDrafts } from './use-invite.ts';
import { VisitsScreen } from './visits-screen.tsx';

afterEach(() => useInvitationDrafts.setState({}, true));

const listOf = (...visits: Visit[]) => ({ 'GET /v1/visits': () => ({ visits }) });
const rowOf = (name: RegExp) => page.getByRole('row', { name });
const names = () =>
  page
    .getByRole('row')
    .getByRole('link')
    .elements()
    .map((link) => link.textContent);

describe('people on the site', () => {
  test('are told with where they are, what they read and how they came', async () => {
    const visit = aVisit({
      visitorName: 'Giulia Rossi',
      visitsBefore: 2,
      pageCount: 3,
      page: aPageView({ url: 'https://shop.example/cart', title: 'Your cart' }),
      source: aSource({ host: 'search.example', searchPhrase: 'brass lantern' }),
    });
    await renderScreen(<VisitsScreen visitId={null} />, { answers: listOf(visit) });
    const row = rowOf(/Giulia Rossi/);
    await expect.element(row).toBeVisible();
    for (const text of [
      'Turin, Italy',
      'Your cart',
      '/cart',
      'Search on search.example',
      '“brass lantern”',
      '3 pages',
      'back again',
    ])
      await expect.element(row).toMatchTextContent(text);
    await expectNoBarriers();
  });

  test('whose place was guessed from the time zone are marked so, without the link that addresses ask for', async () => {
    await renderScreen(<VisitsScreen visitId={null} />, {
      answers: listOf(aVisit({ place: aPlace({ city: null, country: 'NO', from: 'time-zone' }) })),
    });
    await expect.element(rowOf(/Norway.*approximate/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: /DB-IP/ })).not.toBeInTheDocument();
  });

  test('stay in their places under the pointer; who arrives waits for a press', async () => {
    const first = aVisit({ visitorName: 'First', startedAt: 1_000 });
    const second = aVisit({ visitorName: 'Second', startedAt: 2_000 });
    const { client } = await renderScreen(<VisitsScreen visitId={null} />, { answers: listOf(first) });
    await rowOf(/First/).hover();
    client.setQueryData(visitsQuery.queryKey, [first, second]);
    const arrived = page.getByRole('button', { name: '1 more arrived' });
    await expect.element(arrived).toBeVisible();
    expect(names()).toEqual(['First']);
    await arrived.click();
    await expect.element(rowOf(/Second/)).toBeVisible();
    expect(names()).toEqual(['Second', 'First']);
  });

  test('are walked through with the arrow keys', async () => {
    const visits = ['First', 'Second'].map((visitorName, index) =>
      aVisit({ visitorName, startedAt: 9 - index }),
    );
    await renderScreen(<VisitsScreen visitId={null} />, { answers: listOf(...visits) });
    await expect.element(rowOf(/First/)).toBeVisible();
    rowOf(/First/).getByRole('link').element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(rowOf(/Second/).getByRole('link')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(rowOf(/First/).getByRole('link')).toHaveFocus();
  });

  test('nobody: says what will appear here', async () => {
    await renderScreen(<VisitsScreen visitId={null} />, { answers: listOf(), language: 'ru' });
    await expect.element(page.getByText('Сейчас на сайте никого нет')).toBeVisible();
    await expectNoBarriers();
  });

  test('not to be had: says so and tries again', async () => {
    const { routes } = await renderScreen(<VisitsScreen visitId={null} />, {
      answers: { 'GET /v1/visits': () => refuse('internal') },
    });
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expectNoBarriers();
    routes.answer(listOf(aVisit({ visitorName: 'Giulia Rossi' })));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(rowOf(/Giulia Rossi/)).toBeVisible();
  });
});

describe('one visit', () => {
  const visit = aVisit({ language: 'it-IT', pageCount: 2 });
  const pages = [
    aPageView({ url: 'https://shop.example/', title: 'Home', at: visit.startedAt }),
    aPageView({ url: 'javascript:alert(1)', title: 'Trap', at: visit.startedAt + 65_000 }),
  ];
  const answers = { ...listOf(visit), 'GET /v1/visits/:visitId': () => ({ visit, pages }) };

  test('shows the path, newest page first, and never links what is not a page', async () => {
    await renderScreen(<VisitsScreen visitId={visit.id} />, { answers });
    const steps = page.getByRole('list', { name: 'Pages of this visit' }).getByRole('listitem');
    await expect.element(steps.nth(0)).toMatchTextContent('Trap');
    await expect.element(steps.nth(1)).toMatchTextContent('1:05');
    await expect.element(steps.nth(1).getByRole('link', { name: /Home/ })).toBeVisible();
    await expect.element(steps.nth(0).getByRole('link')).not.toBeInTheDocument();
    await expectNoBarriers();
  });

  test('is invited in its own language, and what became of it is told', async () => {
    const ask = vi.fn<Live['ask']>(async () => ({ ok: true, value: {} }) as never);
    const { client } = await renderScreen(<VisitsScreen visitId={visit.id} />, { answers, live: { ask } });
    await expect.element(page.getByRole('textbox')).toHaveValue('Buongiorno! Posso aiutarLa in qualcosa?');
    await page.getByRole('textbox').fill('Serve aiuto?');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    expect(ask).toHaveBeenCalledWith({
      name: 'invitation.send',
      payload: { id: expect.any(String), visitId: visit.id, text: 'Serve aiuto?' },
    });
    await expect.element(page.getByText(/It is on its way/)).toBeVisible();
    client.setQueryData(visitsQuery.queryKey, [{ ...visit, invitation: 'dismissed' }]);
    await expect.element(page.getByText(/closed the invitation/i).first()).toBeVisible();
  });

  test('keeps the text and the id of an invitation that did not get through', async () => {
    const ask = vi.fn<Live['ask']>(
      async () => ({ ok: false, error: { code: 'unreachable', message: '' } }) as never,
    );
    await renderScreen(<VisitsScreen visitId={visit.id} />, { answers, live: { ask } });
    await page.getByRole('textbox').fill('Serve aiuto?');
    const send = page.getByRole('button', { name: 'Send the invitation' });
    await send.click();
    await expect.element(page.getByText(/No connection right now/)).toBeVisible();
    await expect.element(page.getByRole('textbox')).toHaveValue('Serve aiuto?');
    await send.click();
    await expect.poll(() => ask.mock.calls.length).toBe(2);
    expect(ask.mock.calls[0]).toEqual(ask.mock.calls[1]);
  });

  test('that the server does not know is over', async () => {
    await renderScreen(<VisitsScreen visitId={visit.id} />, {
      answers: { ...listOf(), 'GET /v1/visits/:visitId': () => refuse('not_found') },
    });
    await expect.element(page.getByText('This visit is over')).toBeVisible();
  });
});
