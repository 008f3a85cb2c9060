import { expect, test } from './network.fixture.ts';

test('[DLV-1] [DLV-4] a network that lies, a server that dies, no network at all: every message once, in one order, on both screens; what waits says so in words', async ({
  meetIn,
  stage,
}) => {
  const { shop, console, his, hers, visitorWrites, operatorWrites, expectSame } = await meetIn();

  // The acknowledgement is lost, and the connection with it.
  his.dropAcks(1, true);
  hers.dropAcks(1, true);
  await visitorWrites('My answer was lost');
  await operatorWrites('So was mine');
  await expectSame();
  // A message is on the screen before the answer to it is there.
  await expect.poll(() => [his.counts.droppedAcks, hers.counts.droppedAcks]).toEqual([1, 1]);

  // The server hears the visitor, and nothing comes back.
  his.setWeather({ isMute: true });
  await visitorWrites('Do you hear me?');
  await expect(console.bubbles.last()).toHaveText('Do you hear me?');
  await expect(shop.own('Do you hear me?').getByText('Waiting for a connection')).toBeVisible({
    timeout: 10_000,
  });
  his.resetAll();
  his.setWeather({});
  await expectSame();

  // A black hole for one, a dead server for both.
  his.setWeather({ isStalled: true });
  await visitorWrites('Into the hole');
  await stage.server.kill();
  await operatorWrites('Into the void');
  await expect(console.page.getByText(/^No connection\. /)).toBeVisible({ timeout: 10_000 });
  await stage.server.restart();
  his.resetAll();
  his.setWeather({});
  await expectSame();

  // No network at all, and back.
  await shop.context.setOffline(true);
  his.resetAll();
  await expect(shop.chat.getByText('No connection. What you write is kept and sent later.')).toBeVisible();
  await visitorWrites('Written in a tunnel');
  await visitorWrites('And another one');
  await expect(shop.own('Written in a tunnel').getByText('Waiting for a connection')).toBeVisible();
  await operatorWrites('Said meanwhile');

  await shop.context.setOffline(false);
  const backAt = Date.now();
  await expect(console.bubbles.last()).toHaveText('And another one');
  expect(Date.now() - backAt).toBeLessThan(3_000);
  await expectSame();
});
