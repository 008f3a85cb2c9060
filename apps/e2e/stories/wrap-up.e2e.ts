import { randomUUID } from 'node:crypto';
import { TopicId } from '@parley/protocol';
import { expect, test } from './fixtures.ts';

const topicId = () => TopicId.parse(randomUUID());

test('[WRP-3] [WRP-4] where the site wants it, a conversation ends with topic, tag and outcome, and is found by them', async ({
  stage,
}) => {
  const { api } = stage;
  const [site] = (await api.call('GET /v1/sites')).sites;
  if (!site) throw new Error('The first start makes a site.');
  const params = { siteId: site.id };
  const late = { id: topicId(), label: { en: 'Late' } };
  const order = { id: topicId(), label: { en: 'Order' }, teamId: null, isUrgent: false, subtopics: [late] };
  const body = { fields: [], topics: [order], privacyUrl: null };
  await api.call('PUT /v1/sites/:siteId/form', { params, body });
  await api.call('POST /v1/tags', { body: { name: 'Gift' } });
  await api.call('PUT /v1/sites/:siteId/wrap-up', {
    params,
    body: { topic: true, tags: true, outcome: true },
  });

  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Where is the gift that I ordered?');
  const form = shop.chat.getByRole('form', { name: 'Before we begin' });
  await form.getByRole('radio', { name: 'Order' }).check();
  await form.getByRole('button', { name: 'Send' }).click();
  await operator.accept();
  await operator.send('It comes tomorrow.');
  await expect(shop.bubbles).toHaveCount(2);

  await operator.page.getByRole('button', { name: 'End', exact: true }).click();
  const dialog = operator.page.getByRole('dialog', { name: 'Before it ends' });
  await dialog.getByRole('button', { name: 'End', exact: true }).click();
  await expect(dialog.getByText('This site wants what is marked before you end.')).toBeVisible();
  // What the visitor chose is said already; the team knows it closer.
  const topic = dialog.getByRole('combobox', { name: 'Topic' });
  await expect(topic.locator('option:checked')).toHaveText('Order');
  await topic.selectOption('Order › Late');
  await dialog.getByRole('checkbox', { name: 'Gift' }).check();
  await dialog.getByRole('radio', { name: /^Solved/ }).check();
  await dialog.getByRole('button', { name: 'End', exact: true }).click();
  await expect(shop.chat.getByText('The conversation has ended')).toBeVisible();
  await expect(shop.chat.getByText(/Gift|Solved|Late/)).toHaveCount(0);

  await operator.go('History');
  await operator.page.getByRole('button', { name: 'Filters' }).click();
  const ended = operator.page.getByRole('list', { name: 'Ended conversations' });
  await operator.page.getByRole('combobox', { name: 'Outcome' }).selectOption('Not solved');
  await expect(operator.page.getByText('No ended conversation matches')).toBeVisible();
  for (const [name, value] of [
    ['Outcome', 'Solved'],
    ['Tag', 'Gift'],
    ['Topic', 'Order › Late'],
  ] as const)
    await operator.page.getByRole('combobox', { name }).selectOption(value);
  await expect(ended).toContainText('Order › Late · Gift · Solved');
});
