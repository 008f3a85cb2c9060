import {
  aBlock,
  aBlocking,
  aMe,
  aMessage,
  anOpenConversation,
  anOperator,
  aStart,
  aVisitor,
} from '@parley/testkit/builders';
import type { ListedBlock, RoleLimits } from '@parley/protocol';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const stored = { ok: true, value: { conversationId: 'x' as never, seq: 9, cursor: 99 } } as const;
const dialog = page.getByRole('dialog');

async function start({
  longestBlock = 'day' as RoleLimits['longestBlock'],
  language = 'en' as 'en' | 'ru',
} = {}) {
  const anna = anOperator({ name: 'Anna Petrova', role: 'operator' });
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: anna.id, lastSeq: 3 });
  const { id: conversationId, visitorId } = conversation;
  const running = await renderConsole({
    me: aMe({ operator: anna, locale: null }),
    language,
    conversations: [conversation],
    events: [
      aStart({ conversationId, seq: 1 }),
      aMessage({
        conversationId,
        seq: 2,
        body: { text: 'You idiots', quickMessageId: null, attachments: [] },
      }),
      aBlocking({ conversationId, seq: 3 }),
    ],
    hash: `#/inbox/${conversationId}`,
    answers: {
      'GET /v1/workspace/limits': () => ({ longestBlock, highestDiscount: 0, endsUnanswered: true }),
      'GET /v1/visitors/:visitorId': () => ({
        visitor: aVisitor({ id: visitorId, name: 'Giulia', block: aBlock() }),
        visits: [],
      }),
    },
  });
  running.server.answer('visitor.block', () => stored);
  return { ...running, conversationId };
}

describe('blocking a visitor', () => {
  test('[BLK-2] is one key away, says what the visitor will see, and offers no more than the operator may', async () => {
    const { server, conversationId } = await start();
    await expect.element(page.getByText('You idiots').first()).toBeVisible();
    await userEvent.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    await expect.element(dialog.getByRole('heading', { name: 'Block the visitor' })).toBeVisible();
    const span = dialog.getByLabelText('For how long');
    await expect.element(span).toBeVisible();
    expect([...(span.element() as HTMLSelectElement).options].map(({ value }) => value)).toEqual([
      'hour',
      'day',
    ]);
    await expectNoBarriers();
    await userEvent.selectOptions(span, 'day');
    await userEvent.selectOptions(dialog.getByLabelText('Reason'), 'other');
    await userEvent.click(dialog.getByRole('button', { name: 'Block' }));
    await expect.element(dialog.getByText('Say in a few words what happened.')).toBeVisible();
    await userEvent.fill(dialog.getByLabelText('What happened'), 'Insulted three of us');
    await userEvent.click(dialog.getByRole('button', { name: 'Block' }));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(server.received('visitor.block')).toMatchObject([
      { conversationId, span: 'day', reason: 'other', words: 'Insulted three of us' },
    ]);
  });

  test('[BLK-2] stands in the menu of the conversation; where only supervisors may it says who', async () => {
    await start({ longestBlock: null });
    await userEvent.click(page.getByRole('main').getByRole('button', { name: 'More actions' }));
    await userEvent.click(page.getByRole('menuitem', { name: /Block the visitor/ }));
    await expect.element(dialog.getByText(/supervisors block/)).toBeVisible();
  });

  test('[BLK-3] is a line in the conversation, and stands on the card, in Russian too', async () => {
    await start({ language: 'ru' });
    await expect
      .element(page.getByText(/Anna Petrova: чат закрыт посетителю до .*оскорбления, Insulted/))
      .toBeVisible();
    await expect.element(page.getByText(/Чат закрыт до .* Anna Petrova/)).toBeVisible();
  });
});

test('[BLK-2] who is blocked is listed for supervisors, with who, why and until when, and lifted there', async () => {
  let blocks: ListedBlock[] = [aBlock({ visitorName: 'Giulia', until: null })];
  const lifted = vi.fn<(id: string) => void>();
  const boss = anOperator({ name: 'Olga', role: 'administrator' });
  await renderConsole({
    me: aMe({ operator: boss, locale: null }),
    conversations: [],
    events: [],
    hash: '#/settings/blocks',
    answers: {
      'GET /v1/blocks': () => ({ blocks, hasMore: false }),
      'DELETE /v1/blocks/:blockId': ({ params }) => {
        lifted(params.blockId);
        blocks = [];
        return {};
      },
    },
  });
  const row = page.getByRole('listitem').filter({ hasText: 'Giulia' });
  await expect.element(row.getByText('insults · Insulted three colleagues')).toBeVisible();
  await expect.element(row.getByText(/until it is lifted/)).toBeVisible();
  await expectNoBarriers();
  await userEvent.click(page.getByRole('button', { name: 'Lift: Giulia may write again' }));
  await expect.element(page.getByText('Nobody is blocked')).toBeVisible();
  expect(lifted).toHaveBeenCalledTimes(1);
});
