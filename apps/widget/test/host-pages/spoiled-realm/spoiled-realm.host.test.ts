import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHost, type Host } from '../host-page.ts';

let host: Host;
afterAll(() => host.close());
beforeAll(async () => {
  // Old libraries and hardened pages at once: methods where nobody expects them, and nothing can be assigned any more.
  host = await openHost({
    html: (tag) => `<!doctype html><html lang="en"><head><title>Spoiled</title><script>
      Array.prototype.toJSON = function () { return 'spoiled'; };
      String.prototype.toJSON = function () { return '"' + this + '"'; };
      Array.prototype.each = function () {};
      window.JSON.stringify = function () { return '{}'; };
      Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Function.prototype);
      Object.freeze(String.prototype); Object.freeze(Error.prototype); Object.freeze(Promise.prototype);
      </script>${tag}</head><body>
      <form name="currentScript"></form><img name="body" id="Parley" alt="">
      </body></html>`,
  });
});

it('opens, types, sends and counts where every prototype is frozen and JSON is not what it was', async () => {
  const { page, chat, complaints, openChat, say } = await host.visit();
  await openChat();
  await say('first');
  await say('second');
  await chat.getByRole('button', { name: 'Close the chat' }).click();
  await expect
    .poll(() => page.getByRole('button', { name: 'Chat' }).getAttribute('aria-expanded'))
    .toBe('false');
  expect(complaints).toEqual([]);
});
