import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHost, type Host } from '../host-page.ts';

let host: Host;
afterAll(() => host.close());
beforeAll(async () => {
  host = await openHost({
    html: (
      tag,
    ) => `<!doctype html><html lang="en" style="font-size: 62.5%"><head><title>Hostile</title><style>
      * { all: unset !important; font-size: 3px !important; letter-spacing: 9px !important; direction: rtl !important }
      html > div, iframe, button { display: none !important; opacity: 0 !important; position: static !important }
      body { transform: scale(0.5); zoom: 2 }
      </style>${tag}</head><body><h1>Hostile</h1><script>
      addEventListener('keydown', (event) => event.preventDefault(), true);
      addEventListener('input', (event) => { event.target.value = ''; }, true);
      </script></body></html>`,
  });
});

it('looks the same whatever the page’s style sheet says, and loses no letter to its shortcuts', async () => {
  const { page, chat, complaints, openChat, say } = await host.visit();
  await openChat();
  const launcher = await page.getByRole('dialog').boundingBox();
  expect(launcher).toEqual({ x: 600, y: 64, width: 384, height: 640 });
  const size = await chat.getByRole('textbox').evaluate((element) => getComputedStyle(element).fontSize);
  expect(size).toBe('16px');
  await chat.getByRole('textbox').pressSequentially('asdf');
  await expect.poll(() => chat.getByRole('textbox').inputValue()).toBe('asdf');
  await say('still here');
  expect(complaints).toEqual([]);
});

it('survives a new body, a removal and a second tag, and keeps the conversation', async () => {
  const { page, chat, complaints, openChat, say } = await host.visit();
  await openChat();
  await say('before');
  await page.evaluate((src) => {
    document.body.replaceWith(document.createElement('body'));
    for (const element of document.documentElement.children) if (element.shadowRoot) element.remove();
    document.head.append(Object.assign(document.createElement('script'), { src }));
  }, `${host.parley.url}/widget.js`);
  await chat.locator('.message', { hasText: 'before' }).waitFor();
  await say('after');
  const ours = () =>
    page.evaluate(() => [...document.documentElement.children].filter(({ shadowRoot }) => shadowRoot).length);
  expect(await ours()).toBe(1);
  expect(complaints).toEqual([]);
});
