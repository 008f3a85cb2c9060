import {
  aMe,
  anEndedConversation,
  anOpenConversation,
  anOperator,
  aStart,
  aTag,
  aTopic,
  aWrapUp,
} from '@parley/testkit/builders';
import { newCommandId } from '@parley/protocol/ids';
import { TopicId } from '@parley/protocol';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'supervisor' }) });
const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: me.operator.id, topic: null });
const { id: conversationId, siteId } = conversation;
const late = { id: TopicId.parse(newCommandId()), label: { en: 'Late' } };
const order = aTopic({ label: { en: 'Order' }, subtopics: [late] });
const [gift, angry] = [aTag({ name: 'Gift' }), aTag({ name: 'Angry' })];
const demands = { topic: false, tags: false, outcome: false };
const answers = (demanded: Partial<typeof demands> = {}) => ({
  'GET /v1/wrap-up': () => ({
    tags: [angry, gift, aTag({ name: 'Old', isPutAway: true })],
    sites: [{ siteId, topics: [order], demands: { ...demands, ...demanded } }],
  }),
});
const hash = `#/inbox/${conversationId}`;
const open = { me, conversations: [conversation], events: [aStart({ conversationId, seq: 1 })], hash };
const stored = { ok: true as const, value: { conversationId, seq: 3, cursor: 30 } };
const press = (key: string) => userEvent.keyboard(`{Control>}{Shift>}${key}{/Shift}{/Control}`);

describe('what a conversation was about', () => {
  test('[WRP-2] is said in a second by the keyboard: tags, outcome and topic', async () => {
    const { server } = await renderConsole({ ...open, answers: answers() });
    server.answer('conversation.wrap', () => stored);
    await expect.element(page.getByRole('textbox', { name: 'Message to Giulia' })).toBeVisible();
    await press('k');
    const dialog = page.getByRole('dialog', { name: 'What it was about' });
    await expect.element(dialog.getByRole('textbox', { name: /Find a tag/ })).toHaveFocus();
    await expect.element(dialog.getByRole('checkbox', { name: 'Old' })).not.toBeInTheDocument();
    await userEvent.keyboard('gi{Enter}1');
    await expect.element(dialog.getByRole('checkbox', { name: 'Gift' })).toBeChecked();
    await expect.element(dialog.getByRole('radio', { name: /^Solved/ })).toBeChecked();
    await dialog.getByRole('combobox', { name: 'Topic' }).selectOptions('Order › Late');
    await expectNoBarriers();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => server.received('conversation.wrap'))
      .toMatchObject([{ conversationId, tag: [gift.id], topicId: late.id, outcome: 'solved' }]);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test('[WRP-2] stands quietly with the conversation, and who said it in the timeline', async () => {
    const said = {
      topic: { ...order.label, id: order.id, subtopic: late },
      tagIds: [gift.id],
      outcome: 'wrong-address' as const,
      sentTo: 'the shop',
    };
    const wrapped = aWrapUp({
      conversationId,
      seq: 2,
      body: { tagged: [{ id: gift.id, name: 'Gift' }], outcome: 'wrong-address', sentTo: 'the shop' },
    });
    await renderConsole({
      ...open,
      conversations: [{ ...conversation, ...said }],
      events: [...open.events, wrapped],
      answers: answers(),
    });
    await expect.element(page.getByText('Order › Late · Gift · Wrong address')).toBeVisible();
    await expectNoBarriers();
    await expect.element(page.getByText(/\+ Gift · Wrong address · → the shop/)).toBeVisible();
  });

  test('[WRP-3] is asked before the end where the site wants it, with what is known already', async () => {
    const { server } = await renderConsole({
      ...open,
      conversations: [{ ...conversation, tagIds: [gift.id] }],
      answers: answers({ outcome: true, tags: true }),
    });
    server.answer('conversation.wrap', () => stored);
    await expect.element(page.getByRole('textbox', { name: 'Message to Giulia' })).toBeVisible();
    await press('e');
    const dialog = page.getByRole('dialog', { name: 'Before it ends' });
    await expect.element(dialog.getByRole('checkbox', { name: 'Gift' })).toBeChecked();
    await dialog.getByRole('button', { name: 'End', exact: true }).click();
    await expect.element(dialog.getByText('This site wants what is marked before you end.')).toBeVisible();
    await expectNoBarriers();
    await userEvent.keyboard('2');
    await expect.element(dialog.getByRole('radio', { name: /^Not solved/ })).toBeChecked();
    await dialog.getByRole('button', { name: 'End', exact: true }).click();
    await expect
      .poll(() => server.received('conversation.wrap'))
      .toMatchObject([{ conversationId, outcome: 'not-solved' }]);
    await expect.element(page.getByText(/about to end/)).toBeVisible();
    await expect
      .poll(() => server.received('conversation.end'), { timeout: 8_000 })
      .toMatchObject([{ conversationId }]);
  });

  test('[WRP-4] narrows the history, where it stands with each conversation', async () => {
    const ended = anEndedConversation({ visitorName: 'Bruno', siteId, tagIds: [gift.id], outcome: 'solved' });
    const { routes } = await renderConsole({
      ...open,
      hash: '#/history',
      answers: {
        ...answers(),
        'GET /v1/conversations': () => ({ conversations: [ended], hasMore: false }),
      },
    });
    await expect.element(page.getByText(/· Gift · Solved/)).toBeVisible();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('combobox', { name: 'Tag' }).selectOptions('Gift');
    await page.getByRole('combobox', { name: 'Outcome' }).selectOptions('Solved');
    await page.getByRole('combobox', { name: 'Topic' }).selectOptions('Order › Late');
    await expect
      .poll(() => routes.calls('GET /v1/conversations').at(-1)?.query)
      .toMatchObject({ tagId: gift.id, outcome: 'solved', topicId: late.id });
    await page.getByRole('radio', { name: 'Not wrapped up' }).click({ force: true });
    await expect
      .poll(() => routes.calls('GET /v1/conversations').at(-1)?.query)
      .toMatchObject({ isUnwrapped: 'yes' });
    await expectNoBarriers();
  });
});
