import { expect, test } from './network.fixture.ts';

test('[DLV-1] [DLV-4] a network that lies and a server that dies: every message once, in one order, on both screens', async ({
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
  expect([his.counts.droppedAcks, hers.counts.droppedAcks]).toEqual([1, 1]);

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
});

test('offline is said in words, nothing is lost, and it goes on by itself once the network is back', async ({
  meetIn,
}) => {
  const { shop, console, his, visitorWrites, operatorWrites, expectSame } = await meetIn();
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

test('where WebSocket is forbidden the same holds', async ({ meetIn, stage }) => {
  const pair = await meetIn({ forbidsWebSocket: true });
  const { shop, his, hers, visitorWrites, operatorWrites, expectSame } = pair;
  his.dropAcks(1, true);
  hers.dropAcks(1, true);
  await visitorWrites('By polling');
  await operatorWrites('By polling, too');
  await expectSame();
  expect([his.counts.droppedAcks, hers.counts.droppedAcks]).toEqual([1, 1]);

  await stage.server.kill();
  await visitorWrites('Without a server');
  await expect(shop.own('Without a server').getByText('Waiting for a connection')).toBeVisible({
    timeout: 10_000,
  });
  await stage.server.restart();
  await expectSame();
  expect(his.counts.refusedUpgrades).toBeGreaterThan(0);
  expect(hers.counts.refusedUpgrades).toBeGreaterThan(0);
});
