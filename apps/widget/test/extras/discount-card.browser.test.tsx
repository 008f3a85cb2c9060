import { aDiscount, aVisitorConversation } from '@parley/testkit/builders';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const conversation = aVisitorConversation();
const { id: conversationId } = conversation;
const card = page.getByRole('region', { name: 'A discount by Anna Petrova' });

async function offer(validInMs: number): Promise<void> {
  stage = await openPanel();
  const now = Date.now();
  const body = {
    percent: 10,
    reason: 'For the late parcel',
    validUntil: now + validInMs,
    operatorName: 'Anna Petrova',
  };
  const event = aDiscount({ conversationId, seq: 2, cursor: 2, at: now, body });
  stage.server.onReset({ events: [event], conversations: [{ ...conversation, cursor: 2 }] }, false);
  await expect.element(card).toBeVisible();
}

it('[ROL-2] a discount stands in the thread with what it is for and until when', async () => {
  await offer(86_400_000);
  await expect.element(card.getByText('10% off: For the late parcel')).toBeVisible();
  await expect.element(card.getByText(/^Valid until /)).toBeVisible();
  await expectAccessible();
});

it('[ROL-2] says plainly that its time is over', async () => {
  await offer(-60_000);
  await expect.element(card.getByText(/^Was valid until /)).toBeVisible();
});
