import { aConversation, aPageView, aRating, aSource, aVisit, aVisitor } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../../test/axe.ts';
import { renderScreen } from '../../../test/render-screen.tsx';
import { VisitorCard } from './visitor-card.tsx';

const visitor = aVisitor({ name: 'Giulia Rossi', email: null, visitCount: 2, conversationCount: 2 });
const visit = aVisit({
  visitorId: visitor.id,
  source: aSource({
    kind: 'campaign',
    host: null,
    searchPhrase: null,
    campaign: { name: 'autumn', source: 'mail', medium: null },
  }),
});
const conversation = aConversation({ visitorId: visitor.id, visitId: visit.id });
const earlier = aConversation({
  state: 'ended',
  visitorId: visitor.id,
  rating: aRating({ score: 'bad' }),
  lastMessage: { text: 'It never arrived', by: 'visitor', at: 1 },
});
const answers = {
  'GET /v1/visits': () => ({ visits: [visit] }),
  'GET /v1/visits/:visitId': () => ({ visit, pages: [aPageView({ title: 'Brass lantern' })] }),
  'GET /v1/visitors/:visitorId': () => ({ visitor, visits: [visit] }),
  'GET /v1/conversations': () => ({ conversations: [conversation, earlier], hasMore: false }),
} as const;

describe('the visitor card', () => {
  test('answers its four questions in order, and says what an administrator can do with it', async () => {
    await renderScreen(<VisitorCard conversation={conversation} />, { answers });
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Giulia Rossi');
    expect(
      page
        .getByRole('heading', { level: 3 })
        .elements()
        .map((heading) => heading.textContent),
    ).toEqual(['Who', 'Where from', 'What now', 'What before', 'Their data']);
    await expect.element(page.getByText('autumn · mail')).toBeVisible();
    await expect.element(page.getByText('Local time')).toBeVisible();
    await expect.element(page.getByRole('link', { name: /Brass lantern/ }).first()).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: /DB-IP/ }))
      .toHaveAttribute('href', 'https://db-ip.com');
    await expectNoBarriers();
  });

  test('shows what the page has said, and from whom it is', async () => {
    await renderScreen(<VisitorCard conversation={conversation} />, {
      answers: {
        ...answers,
        'GET /v1/visitors/:visitorId/told': () => ({
          attributes: [
            { name: 'plan', value: 'gold', at: 1 },
            { name: 'is staff', value: false, at: 1 },
          ],
          events: [{ name: 'cart', data: { value: 1249.5, currency: 'EUR' }, at: 1 }],
        }),
      },
    });
    const section = page.getByRole('heading', { name: 'What your page says' });
    await expect.element(section).toBeVisible();
    await expect.element(page.getByText('gold')).toBeVisible();
    await expect.element(page.getByText('is staff')).toBeVisible();
    await expect.element(page.getByText(/value: .*1,249\.5.*currency: .*EUR/)).toBeVisible();
    await expect.element(page.getByText(/nobody has signed it/)).toBeVisible();
    await expectNoBarriers();
  });

  test('leads to an earlier conversation with its rating, and not to the one on the screen', async () => {
    await renderScreen(<VisitorCard conversation={conversation} />, { answers });
    const link = page.getByRole('link', { name: /It never arrived/ });
    await expect.element(link).toHaveAttribute('href', `#/history/${earlier.id}`);
    await expect.element(link.getByRole('img', { name: 'Rating: bad' })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: new RegExp(conversation.lastMessage?.text ?? 'x') }))
      .not.toBeInTheDocument();
  });

  test('saves a corrected value with Enter and says so', async () => {
    const { routes } = await renderScreen(<VisitorCard conversation={conversation} />, { answers });
    await page.getByRole('textbox', { name: 'E-mail' }).fill('giulia@mail.example');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Saved')).toBeVisible();
    expect(routes.calls('PATCH /v1/visitors/:visitorId').map(({ body }) => body)).toEqual([
      { email: 'giulia@mail.example' },
    ]);
  });

  test('takes a change back with Escape, and sends nothing', async () => {
    const { routes } = await renderScreen(<VisitorCard conversation={conversation} />, { answers });
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('Julia');
    await userEvent.keyboard('{Escape}');
    await expect.element(name).toHaveValue('Giulia Rossi');
    await userEvent.tab();
    expect(routes.calls('PATCH /v1/visitors/:visitorId')).toEqual([]);
  });

  test('refuses what is no address before asking the server, and keeps what the server refuses', async () => {
    const { routes } = await renderScreen(<VisitorCard conversation={conversation} />, {
      answers: { ...answers, 'PATCH /v1/visitors/:visitorId': () => refuse('internal') },
    });
    const email = page.getByRole('textbox', { name: 'E-mail' });
    await email.fill('giulia');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/does not look like an e-mail/)).toBeVisible();
    expect(routes.calls('PATCH /v1/visitors/:visitorId')).toEqual([]);
    await email.fill('giulia@mail.example');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/Not saved/)).toBeVisible();
    await expect.element(email).toHaveValue('giulia@mail.example');
    await expectNoBarriers();
  });

  test('[CRD-1] [CRD-2] marks a visitor as VIP, and tells who has changed what', async () => {
    const sent: unknown[] = [];
    await renderScreen(<VisitorCard conversation={conversation} />, {
      answers: {
        ...answers,
        'PATCH /v1/visitors/:visitorId': ({ body }) => {
          sent.push(body);
          return { ...visitor, isVip: true };
        },
        'GET /v1/visitors/:visitorId/changes': () => ({
          changes: [
            { at: 1, operatorName: 'Marco Bianchi', field: 'name', before: 'Giulia', after: 'Giulia Rossi' },
          ],
        }),
      },
    });
    const vip = page.getByRole('checkbox', { name: /VIP/ });
    await expect.element(vip).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Who changed it' })).not.toBeInTheDocument();
    await vip.click();
    await expect.element(vip).toBeChecked();
    expect(sent).toEqual([{ isVip: true }]);
    await page.getByRole('button', { name: 'Who changed it' }).click();
    await expect.element(page.getByText('Marco Bianchi')).toBeVisible();
    await expect.element(page.getByRole('deletion')).toHaveTextContent('Giulia');
    await expectNoBarriers();
  });

  test('not to be had: says so and tries again', async () => {
    const { routes } = await renderScreen(<VisitorCard conversation={conversation} />, {
      answers: { ...answers, 'GET /v1/visitors/:visitorId': () => refuse('not_found') },
    });
    await expect.element(page.getByRole('alert')).toBeVisible();
    routes.answer(answers);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  });
});

describe('what is kept about the visitor', () => {
  const erase = page.getByRole('button', { name: 'Delete for good' });

  test('[PRV-5] is deleted only after their name has been typed', async () => {
    const { routes } = await renderScreen(<VisitorCard conversation={conversation} />, { answers });
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect.element(erase).toBeDisabled();
    await page.getByRole('textbox', { name: 'Type it here' }).fill('Giulia');
    await expect.element(erase).toBeDisabled();
    await page.getByRole('textbox', { name: 'Type it here' }).fill('Giulia Rossi');
    await expectNoBarriers();
    await erase.click();
    await expect.poll(() => routes.calls('POST /v1/visitors/:visitorId/erase')).toHaveLength(1);
  });

  test('[IDN-4] what the shop has signed says so, and is not corrected here', async () => {
    const signed = { subject: 'user-7', name: true, email: false, at: 1 };
    await renderScreen(<VisitorCard conversation={conversation} />, {
      answers: {
        ...answers,
        'GET /v1/visitors/:visitorId': () => ({ visitor: { ...visitor, signed }, visits: [] }),
      },
    });
    await expect.element(page.getByText('Signed by the shop as user-7')).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Name · signed' })).toHaveAttribute('readonly');
    await expect.element(page.getByRole('textbox', { name: 'E-mail' })).not.toHaveAttribute('readonly');
  });
});
