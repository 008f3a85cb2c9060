import { randomUUID } from 'node:crypto';
import { FormFieldId, TopicId } from '@parley/protocol';
import { expect, test } from './fixtures.ts';

const fieldId = () => FormFieldId.parse(randomUUID());
const topicId = () => TopicId.parse(randomUUID());

test('first the consent, then the questions: the answers lead to the team and stand in the visitor’s card', async ({
  stage,
}) => {
  const { api } = stage;
  const [{ sites }, { teams }] = await Promise.all([api.call('GET /v1/sites'), api.call('GET /v1/teams')]);
  const [site] = sites;
  const support = teams.find(({ name }) => name === 'Support');
  const sales = teams.find(({ name }) => name === 'Sales');
  if (!site || !support || !sales) throw new Error('The first start makes a site and two teams.');
  const { id: siteId, key: _key, scriptTag: _tag, ...draft } = site;
  await api.call('PUT /v1/sites/:siteId', {
    params: { siteId },
    body: { ...draft, teamId: sales.id, settings: { ...draft.settings, requiresConsent: true } },
  });
  await api.call('PUT /v1/sites/:siteId/form', {
    params: { siteId },
    body: {
      fields: [
        { id: fieldId(), kind: 'name', isRequired: true, label: { en: 'Your name' }, choices: [] },
        { id: fieldId(), kind: 'text', isRequired: false, label: { en: 'Order number' }, choices: [] },
      ],
      topics: [
        { id: topicId(), label: { en: 'Buying' }, teamId: null, isUrgent: false },
        { id: topicId(), label: { en: 'A lost parcel' }, teamId: support.id, isUrgent: true },
      ],
      privacyUrl: null,
    },
  });
  const kept = () => shop.page.evaluate(() => Object.keys(localStorage).concat(document.cookie || []));
  const shop = await stage.visitor();
  await shop.launcher.click();
  await expect(shop.chat.getByRole('button', { name: 'Yes, that is fine' })).toBeFocused();
  expect(await kept()).toEqual([]);
  expect((await api.call('GET /v1/visits')).visits).toEqual([]);
  await shop.page.keyboard.press('Enter');
  await shop.send('My parcel is late');

  const form = shop.chat.getByRole('form', { name: 'Before we begin' });
  await form.getByRole('textbox', { name: 'Your name' }).fill('Giulia');
  await form.getByRole('textbox', { name: /Order number/ }).fill('DS-1042');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form.getByText('Please choose one.').or(form.getByText('Please answer this.'))).toBeVisible();
  await form.getByRole('radio', { name: 'A lost parcel' }).check();
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(shop.own('My parcel is late')).toHaveCount(1);

  const operator = await stage.operator();
  await expect(operator.inbox).toContainText('urgent: A lost parcel');
  const [conversation] = (await api.call('GET /v1/snapshot')).conversations;
  expect(conversation?.teamId).toBe(support.id);
  await operator.accept();
  const card = operator.page.getByRole('region', { name: 'About the visitor' });
  await expect(card.getByLabel('Name')).toHaveValue('Giulia');
  await expect(card).toContainText('DS-1042');
  await expect(card).toContainText(/Consented on/);

  // Whoever is known is not asked again.
  await operator.page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(shop.chat.getByText('The conversation has ended')).toBeVisible();
  await shop.reload();
  await expect(shop.chat.getByRole('button', { name: 'Yes, that is fine' })).toHaveCount(0);
});
