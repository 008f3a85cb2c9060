import { expect, test } from './fixtures.ts';

test('the console opens from this device without a network, says so, and comes back by itself', async ({
  stage,
}) => {
  const { page } = await stage.operator(stage.administrator);
  const context = page.context();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  await context.setOffline(true);
  await page.reload();
  // Its own words from its own files; nothing pretends that there is a server.
  await expect(page.getByText(/The server does not answer/)).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});

test('what makes it installable is served under a policy that lets nothing else in', async ({
  stage,
  request,
}) => {
  const manifest = await request.get(`${stage.server.url}/console/manifest.webmanifest`);
  expect(manifest.headers()['content-type']).toContain('application/manifest+json');
  const { icons, start_url: startUrl } = (await manifest.json()) as {
    icons: { src: string; sizes: string }[];
    start_url: string;
  };
  expect(startUrl).toBe('/console/');
  for (const { src } of icons)
    expect((await request.get(`${stage.server.url}/console/${src}`)).status()).toBe(200);
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  const worker = await request.get(`${stage.server.url}/console/service-worker.js`);
  expect(worker.headers()['cache-control']).toBe('no-cache');
  expect(worker.headers()['content-security-policy']).toContain("default-src 'none'");
});
