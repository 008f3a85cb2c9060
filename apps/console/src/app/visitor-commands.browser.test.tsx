import {
  aMe,
  anEndedConversation,
  anOpenConversation,
  anOperator,
  aStart,
  aVisitor,
} from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'operator' }) });
const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: me.operator.id });
const { visitorId } = conversation;
const earlier = anEndedConversation({ visitorId, startedAt: conversation.startedAt - 86_400_000 });
const open = {
  me,
  conversations: [conversation],
  events: [aStart({ conversationId: conversation.id, seq: 1 })],
  hash: `#/inbox/${conversation.id}`,
};

describe('commands about a visitor', () => {
  test('an earlier conversation is a key away', async () => {
    await renderConsole({
      ...open,
      answers: { 'GET /v1/conversations': () => ({ conversations: [earlier], hasMore: false }) },
    });
    await page.getByRole('heading', { level: 1, name: 'Giulia' }).click();
    (document.activeElement instanceof HTMLElement ? document.activeElement : document.body).blur();
    await userEvent.keyboard('gp');
    await expect.poll(() => location.hash).toContain(earlier.id);
  });

  test('[CRD-1] who is important is marked in the list, and by a command', async () => {
    const sent: unknown[] = [];
    await renderConsole({
      ...open,
      conversations: [{ ...conversation, isVip: true }],
      answers: {
        'PATCH /v1/visitors/:visitorId': ({ body }) => {
          sent.push(body);
          return aVisitor({ id: visitorId });
        },
      },
    });
    const row = page.getByRole('navigation', { name: 'Inbox' }).getByRole('link', { name: /Giulia/ });
    await expect.element(row.getByText('VIP')).toBeVisible();
    await userEvent.keyboard('{Control>}k{/Control}');
    await page.getByRole('combobox').fill('Mark the visitor as VIP');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => sent).toEqual([{ isVip: false }]);
  });
});
