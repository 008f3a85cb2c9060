import { aPromiseClosed, aPromiseMade, aVisitorConversation } from '@parley/testkit/builders';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const conversation = aVisitorConversation();
const { id: conversationId } = conversation;
const card = page.getByRole('region', { name: 'A promise by Anna Petrova' });

async function promise(dueInMs: number) {
  stage = await openPanel();
  const now = Date.now();
  const dueAt = now + dueInMs;
  const body = { text: 'I will call you back', dueAt, operatorName: 'Anna Petrova' };
  const made = aPromiseMade({ conversationId, seq: 2, cursor: 2, at: now, body });
  const { id } = made;
  const promised = { id, text: body.text, dueAt, madeAt: now, operatorId: made.actor.id as never };
  const open = { ...conversation, cursor: 2, promise: { ...promised, operatorName: 'Anna Petrova' } };
  stage.server.onReset({ events: [made], conversations: [open] }, false);
  await expect.element(card).toBeVisible();
  return id;
}

it('[PRM-1] stands in the thread with the time that is left, until it is kept', async () => {
  const promiseId = await promise(23 * 60_000);
  await expect.element(card.getByText('I will call you back')).toBeVisible();
  await expect.element(card.getByText('in 23 minutes')).toBeVisible();
  await expectAccessible();
  const body = { promiseId, text: 'I will call you back', outcome: 'kept' as const };
  const closed = aPromiseClosed({ conversationId, seq: 3, cursor: 3, at: Date.now(), body });
  stage.server.onNewer({ events: [closed], conversations: [{ ...conversation, cursor: 3 }] });
  await expect.element(card).not.toBeInTheDocument();
  await expect.element(page.getByText('Kept: I will call you back')).toBeVisible();
  await expect.element(page.getByText(/^Anna Petrova promised: I will call you back/)).toBeVisible();
  await expectAccessible();
});

it('[PRM-1] says plainly that it is late', async () => {
  await promise(-60_000);
  await expect.element(card.getByText('it is late, and the team has been told.')).toBeVisible();
});
