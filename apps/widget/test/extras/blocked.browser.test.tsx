import { anEnd, aVisitorConversation } from '@parley/testkit/builders';
import { newCommandId } from '@parley/protocol/ids';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const refusal = { code: 'visitor_blocked', message: '' } as const;

async function isRefused(block: { until: number | null } | null) {
  stage = await openPanel();
  const conversation = { ...aVisitorConversation(), state: 'ended' as const };
  stage.server.onReset(
    { events: [anEnd({ conversationId: conversation.id })], conversations: [conversation] },
    false,
  );
  const rest = globalThis.fetch;
  vi.stubGlobal('fetch', async (address: string) =>
    address.endsWith('/visitor/block') ? new Response(JSON.stringify({ block })) : rest(address),
  );
  const id = newCommandId();
  const payload = { id, conversationId: null, text: 'And another thing', quickMessageId: null };
  const request = { name: 'message.send' as const, payload: { ...payload, attachmentIds: [] } };
  stage.courier.takeBack.mockImplementation((taken) => {
    if (taken !== id) return undefined;
    stage.server.onOutbox([]);
    return payload.text;
  });
  stage.server.onOutbox([
    { item: { id, request, at: Date.now() }, state: 'refused', error: refusal } as never,
  ]);
}

it('[BLK-3] says calmly until when, keeps the words in the field, and tries nothing again', async () => {
  await isRefused({ until: Date.now() + 3_600_000 });
  await expect.element(page.getByText(/^You cannot write here until \w+/)).toBeVisible();
  await expect.element(page.getByRole('textbox')).toHaveValue('And another thing');
  await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  expect(stage.courier.takeBack).toHaveBeenCalledTimes(1);
  expect(stage.courier.retry).not.toHaveBeenCalled();
  await expectAccessible();
});

it('[BLK-3] names no time where nobody has said one, and says nothing once it is over', async () => {
  await isRefused({ until: null });
  await expect.element(page.getByText('You cannot write here at the moment.')).toBeVisible();
  stage.leave();
  await isRefused({ until: Date.now() + 50 });
  await vi.waitFor(() => expect(stage.courier.takeBack).toHaveBeenCalled());
  await expect.element(page.getByText(/^You cannot write/)).not.toBeInTheDocument();
});
