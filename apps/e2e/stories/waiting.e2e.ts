import type { ApiClient } from '@parley/testkit/api-client';
import { expect, test } from './fixtures.ts';

/** Who waits is offered another way as soon as a site may have it so, and answers are promised within an open hour. */
const setHours = async (api: ApiClient, isOpenToday: boolean): Promise<void> => {
  const [site] = (await api.call('GET /v1/sites')).sites;
  if (!site) throw new Error('The first start makes a site.');
  // Weeks begin with Monday here, and with Sunday there.
  const tomorrow = new Date().getUTCDay();
  const always = [{ from: 0, to: 1_440 }];
  const week = Array.from({ length: 7 }, (_, day) => (isOpenToday || day === tomorrow ? always : []));
  await api.call('PUT /v1/sites/:siteId/hours', {
    params: { siteId: site.id },
    body: {
      hours: { timeZone: 'UTC', week, dates: [] },
      answerTargetMs: 20_000,
      replyWithinMs: 3_600_000,
    },
  });
};

test('[CAL-1] who waits too long asks for a call, an operator takes it, and the visitor sees both', async ({
  stage,
}) => {
  test.setTimeout(180_000);
  await setHours(stage.api, true);
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Do you ship to Norway?');
  await expect(shop.chat.getByText('You are next.')).toBeVisible({ timeout: 30_000 });
  await shop.chat.getByRole('button', { name: 'Call me back' }).click({ timeout: 30_000 });
  await shop.chat.getByRole('textbox', { name: 'Your telephone number' }).fill('+39 06 555 0143');
  await shop.chat.getByRole('button', { name: 'Call me back' }).click();
  await expect(shop.chat.getByText('We will call you as soon as we can: +39 06 555 0143.')).toBeVisible();

  await expect(operator.inbox.getByRole('heading', { name: /Callbacks/ })).toBeVisible();
  await operator.inbox.getByRole('link').first().click();
  const strip = operator.page.getByRole('region', { name: 'Callback' });
  await strip.getByRole('button', { name: 'I will call' }).click();
  await expect(shop.messages.getByText(/will call you\.$/)).toBeVisible();

  await strip.getByRole('button', { name: 'Spoken to' }).click();
  await expect(shop.messages.getByText(/called you\.$/)).toBeVisible();
  await expect(shop.chat.getByRole('button', { name: 'Do not call' })).toHaveCount(0);
});

test('[CAL-4] a message left while it is closed has a receipt with a time, and is answered', async ({
  stage,
}) => {
  await setHours(stage.api, false);
  const shop = await stage.visitor();
  await shop.openChat();
  await expect(shop.chat.getByText(/^We are back/)).toBeVisible();
  await shop.send('Is the lantern in stock?');
  await expect(shop.mark('Is the lantern in stock?', 'Sent')).toBeVisible();
  await shop.chat.getByRole('textbox', { name: 'Your e-mail address' }).fill('giulia@mail.example');
  await shop.chat.getByRole('button', { name: 'Answer by mail' }).click();
  await expect(shop.chat.getByText(/^The answer goes to giulia@mail\.example, by/)).toBeVisible();

  const operator = await stage.operator();
  await operator.accept();
  await expect(operator.page.getByText(/It goes to giulia@mail\.example by mail/)).toBeVisible();
  await operator.send('It is, three of them.');
  await expect(shop.bubbles.last()).toContainText('It is, three of them.');
  await expect(shop.chat.getByText(/^The answer goes to/)).toHaveCount(0);
});
