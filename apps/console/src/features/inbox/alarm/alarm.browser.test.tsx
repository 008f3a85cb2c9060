import { aConversation, aMe, anOperator, aStart } from '@parley/testkit/builders';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../../../test/render-console.tsx';

const arrival = () => {
  const conversation = aConversation({ cursor: 9, waitingSince: Date.now() });
  const events = [aStart({ conversationId: conversation.id, cursor: 9, seq: 1 })];
  return { events, conversations: [conversation] };
};

test('rings for a new conversation once sound was unlocked by a gesture', async () => {
  const ring = vi.spyOn(AudioContext.prototype, 'createOscillator');
  const { server } = await renderConsole({ me: aMe({ operator: anOperator() }) });
  await expect.element(page.getByText('Nobody waits')).toBeVisible();
  await userEvent.click(document.body);
  server.push('timeline.appended', arrival());
  await expect.poll(() => ring.mock.calls.length, { timeout: 4_000 }).toBeGreaterThan(0);
  expect(document.title).toBe('(1) Parley');
  ring.mockRestore();
});
