import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHost, type Host } from '../host-page.ts';
import { redPicture } from './red-picture.ts';

let host: Host;
afterAll(() => host.close());
beforeAll(async () => {
  // What a careful owner sends: scripts by nonce alone, no inline style, nothing but our host to talk to.
  host = await openHost({
    headers: {},
    html: (tag, parley) => `<!doctype html><html lang="en"><head>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic';
        style-src 'self'; connect-src ${parley} ${parley.replace('http', 'ws')}; base-uri 'none'">
      <title>Strict</title>${tag.replace('<script', '<script nonce="n0nce"')}</head><body><h1>Strict</h1></body></html>`,
  });
});

it('works under a policy of nonces without inline styles, and breaks no rule of it', async () => {
  const { page, complaints, openChat, say } = await host.visit();
  await openChat();
  await say('Is anybody there?');
  const launcher = await page
    .getByRole('dialog')
    .evaluate((element) => getComputedStyle(element).borderRadius);
  expect(launcher).toBe('16px');
  expect(complaints).toEqual([]);
});

it('shows pictures where the policy allows none, not even from memory', async () => {
  const { complaints, openChat, chat } = await host.visit();
  await openChat();
  const picture = { name: 'red.png', mimeType: 'image/png', buffer: redPicture };
  await chat.getByLabel('Attach files').setInputFiles(picture);
  await chat.getByText('red.png is ready to be sent').waitFor({ state: 'attached' });
  await chat.getByRole('button', { name: 'Send', exact: true }).click();
  const small = chat.getByRole('button', { name: 'Open red.png' });
  const colour = () =>
    small
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => [
        ...(canvas.getContext('2d')?.getImageData(0, 0, 1, 1).data ?? []),
      ]);
  await expect.poll(async () => (await colour())[0]).toBeGreaterThan(180);
  await small.click();
  await chat.getByRole('dialog', { name: 'red.png' }).waitFor();
  expect(complaints.filter((one) => /policy/i.test(one))).toEqual([]);
});
