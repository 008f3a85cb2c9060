import { aMe, anOpenConversation, anOperator, aQuickMessage, aStart, aTopic } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova' }), locale: null });
const topic = aTopic({ label: { en: 'A return', ru: 'Возврат' } });
const of = (shortcode: string, text: string) =>
  aQuickMessage({ shortcode, text, topicIds: [topic.id], hotkey: null });
const quickMessages = [
  of('days', 'Thirty days.'),
  of('label', 'Here is the label.'),
  aQuickMessage({ shortcode: 'other', text: 'Of no topic.', hotkey: null }),
];

async function start(isAbout: boolean, language: 'en' | 'ru' = 'en') {
  const conversation = anOpenConversation({
    visitorName: 'Giulia',
    operatorId: me.operator.id,
    lastSeq: 1,
    topic: isAbout ? { ...topic.label, id: topic.id } : null,
  });
  const { server } = await renderConsole({
    me,
    language,
    conversations: [conversation],
    events: [aStart({ conversationId: conversation.id, seq: 1 })],
    hash: `#/inbox/${conversation.id}`,
    answers: { 'GET /v1/quick-messages': () => ({ quickMessages }) },
  });
  await expect.element(page.getByRole('heading', { level: 1, name: 'Giulia' })).toBeVisible();
  return { server, field: page.getByRole('textbox', { name: /Giulia/ }) };
}

test('[NXT-1] [NXT-2] what belongs to the topic lies beside the field, goes into it by one key and is not sent', async () => {
  const { server, field } = await start(true);
  const list = page.getByRole('list', { name: 'Likely next' });
  await expect.element(list.getByRole('button', { name: 'Insert /days' })).toBeVisible();
  await expect.element(list.getByRole('button', { name: 'Insert /label' })).toBeVisible();
  await expect.element(list.getByRole('button', { name: 'Insert /other' })).not.toBeInTheDocument();
  await expectNoBarriers();
  await userEvent.click(field);
  await userEvent.keyboard('{Control>}j{/Control}');
  await expect.element(field).toHaveValue('Thirty days.');
  await expect.element(list.getByRole('button', { name: 'Insert /days' })).not.toBeInTheDocument();
  await list.getByRole('button', { name: 'Insert /label' }).click();
  await expect.element(field).toHaveValue(expect.stringContaining('Here is the label.'));
  expect(server.received('message.send')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => server.received('message.send'))
    .toMatchObject([{ quickMessageId: quickMessages[1]?.id }]);
});

test('[NXT-1] nothing lies there without a topic', async () => {
  const { field } = await start(false, 'ru');
  await expect.element(field).toBeVisible();
  await expect.element(page.getByRole('list', { name: 'Пригодится' })).not.toBeInTheDocument();
});
