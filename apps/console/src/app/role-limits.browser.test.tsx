import { aDiscount, aMe, anOpenConversation, anOperator, aStart } from '@parley/testkit/builders';
import type { RoleLimits } from '@parley/protocol';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const stored = { ok: true, value: { conversationId: 'x' as never, seq: 9, cursor: 99 } } as const;
const dialog = page.getByRole('dialog', { name: 'Offer a discount' });

async function start(role: 'operator' | 'supervisor', highestDiscount: number, language: 'en' | 'ru' = 'en') {
  const anna = anOperator({ name: 'Anna Petrova', role });
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: anna.id, lastSeq: 2 });
  const { id: conversationId } = conversation;
  const running = await renderConsole({
    me: aMe({ operator: anna, locale: null }),
    language,
    conversations: [conversation],
    events: [aStart({ conversationId, seq: 1 }), aDiscount({ conversationId, seq: 2 })],
    hash: `#/inbox/${conversationId}`,
    answers: {
      'GET /v1/workspace/limits': () => ({ longestBlock: 'day', highestDiscount, endsUnanswered: true }),
    },
  });
  running.server.answer('discount.offer', () => stored);
  return { ...running, conversationId };
}

describe('a discount', () => {
  test('[ROL-1] [ROL-2] is one key away, says how far one may go, and asks for what is missing', async () => {
    const { server, conversationId } = await start('operator', 15);
    await expect.element(page.getByText(/Anna Petrova offered 10 % off: For the late parcel/)).toBeVisible();
    await userEvent.keyboard('{Control>}d{/Control}');
    const percent = dialog.getByLabelText('Discount in percent');
    await expect.element(percent).toHaveFocus();
    await expect.element(dialog.getByText(/You decide up to 15 % by yourself/)).toBeVisible();
    await expectNoBarriers();
    await userEvent.fill(percent, '20');
    await userEvent.click(dialog.getByRole('button', { name: 'Offer' }));
    await expect.element(dialog.getByText('Say how much, from 1 to 15.')).toBeVisible();
    await userEvent.fill(percent, '15');
    await userEvent.fill(dialog.getByLabelText('What for'), 'It came late');
    await userEvent.click(dialog.getByRole('button', { name: 'Offer' }));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(server.received('discount.offer')).toMatchObject([
      { conversationId, percent: 15, reason: 'It came late' },
    ]);
  });

  test('[ROL-1] is offered by supervisors where operators may not, and it is said who may', async () => {
    await start('operator', 0);
    await userEvent.click(page.getByRole('main').getByRole('button', { name: 'More actions' }));
    await userEvent.click(page.getByRole('menuitem', { name: /Offer a discount/ }));
    await expect.element(dialog.getByText(/supervisors offer discounts/)).toBeVisible();
  });

  test('[ROL-1] has no limit for supervisors, in Russian too', async () => {
    await start('supervisor', 0, 'ru');
    await expect.element(page.getByText(/Anna Petrova предлагает скидку 10 %/)).toBeVisible();
    await userEvent.keyboard('{Control>}d{/Control}');
    const russian = page.getByRole('dialog', { name: 'Предложить скидку' });
    await expect.element(russian.getByLabelText('Скидка в процентах')).toHaveAttribute('max', '100');
  });
});

describe('the limits in the settings', () => {
  const open = async (role: 'supervisor' | 'administrator') => {
    const saved = vi.fn<(limits: RoleLimits) => void>();
    await renderConsole({
      me: aMe({ operator: anOperator({ role }), locale: null }),
      conversations: [],
      events: [],
      hash: '#/settings/limits',
      answers: {
        'PUT /v1/workspace/limits': ({ body }) => {
          saved(body);
          return body;
        },
      },
    });
    await expect.element(page.getByLabelText(/An operator may block/)).toBeVisible();
    return saved;
  };

  test('[ROL-1] are one form that an administrator saves', async () => {
    const saved = await open('administrator');
    await expectNoBarriers();
    const discount = page.getByLabelText(/The highest discount/);
    await userEvent.fill(discount, '101');
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect.element(page.getByText('A whole number from 0 to 100')).toBeVisible();
    await userEvent.fill(discount, '20');
    await userEvent.selectOptions(page.getByLabelText(/An operator may block/), 'hour');
    await userEvent.click(page.getByRole('switch', { name: /Operators end/ }));
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect
      .poll(() => saved.mock.lastCall)
      .toEqual([{ longestBlock: 'hour', highestDiscount: 20, endsUnanswered: false }]);
    await expect.element(discount).toHaveValue(20);
  });

  test('[ROL-1] are read by supervisors', async () => {
    await open('supervisor');
    await expect.element(page.getByText('An administrator sets this.')).toBeVisible();
    await expect.element(page.getByLabelText(/The highest discount/)).toBeDisabled();
    await expect.element(page.getByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });
});
