import { expect, test } from './fixtures.ts';

test('[PSH-1] what is pushed while no console is open is shown, one line for each conversation', async ({
  stage,
}) => {
  const { page, context } = await stage.operator();
  await context.grantPermissions(['notifications']);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  // Another page of this address: no console is open any more.
  await page.goto('/demo/');

  const browser = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL }) => scopeURL.endsWith('/console/'));
      if (found) resolve(found.registrationId);
    });
  });
  await browser.send('ServiceWorker.enable');
  const registrationId = await registered;
  const push = (news: object) =>
    browser.send('ServiceWorker.deliverPushMessage', {
      origin: stage.server.url,
      registrationId,
      data: JSON.stringify(news),
    });
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration('/console/');
      const notices = (await registration?.getNotifications()) ?? [];
      return notices
        .map(({ title, body, tag }) => ({ title, body, tag }))
        .toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
    });

  await push({ title: 'Giulia', body: 'Is anybody there?', conversationId: 'a' });
  await push({ title: 'Bruno', body: 'Where is my order?', conversationId: 'b' });
  await expect.poll(shown).toHaveLength(2);
  await push({ title: 'Giulia', body: 'Hello?', conversationId: 'a' });
  await expect.poll(shown).toEqual([
    { title: 'Giulia', body: 'Hello?', tag: 'a' },
    { title: 'Bruno', body: 'Where is my order?', tag: 'b' },
  ]);
});
