import { newCommandId } from '@parley/protocol/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStreet, plain, type Street } from '../stories/street.ts';
import { visit } from '../stories/visitor.ts';
import { heard, listening, parley, stub } from './parley.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet({ listening: { html: (tag) => plain(`${stub}${listening}${tag}`) } });
});
afterAll(() => street.close());

it('tells of messages, of how many are unread, of the end of a conversation, and of a rating and its change', async () => {
  const visitor = await visit({ street, at: 'listening' });
  const { page } = visitor;
  const { ask } = street.house.administrator;
  const said = async (event: string): Promise<unknown[]> =>
    (await heard(page)).filter(([name]) => name === event).map(([, what]) => what);

  await visitor.open();
  await visitor.talk();
  const [started] = await said('conversationStarted');
  expect(started).toEqual({ conversationId: expect.any(String) });
  const { conversationId } = started as { conversationId: never };
  const from = 'Alex Morgan';
  await expect
    .poll(() => said('message'))
    .toEqual([
      { text: expect.stringContaining('Yes, Do you ship'), from, at: expect.any(Number), conversationId },
    ]);
  expect(await said('unread')).toEqual([]);

  await parley(page, 'close');
  await expect.poll(() => said('close')).toHaveLength(1);
  for (const text of ['One more thing', 'And another'])
    await ask('message.send', { id: newCommandId(), conversationId, text, quickMessageId: null });
  await expect.poll(() => said('unread')).toEqual([1, 2]);
  expect((await said('message')).slice(1)).toMatchObject([
    { text: 'One more thing' },
    { text: 'And another' },
  ]);
  await page.getByRole('button', { name: 'Chat (2)' }).click();
  await expect.poll(() => said('unread')).toEqual([1, 2, 0]);

  expect(await said('conversationEnded')).toEqual([]);
  await ask('conversation.end', { id: newCommandId(), conversationId });
  await expect.poll(() => said('conversationEnded')).toEqual([{ conversationId }]);
  for (const face of ['Good', 'Bad']) await visitor.within().getByRole('radio', { name: face }).click();
  await expect
    .poll(() => said('rating'))
    .toEqual([
      { conversationId, score: 'good' },
      { conversationId, score: 'bad' },
    ]);

  // Each is told once, and nothing of it again on the next page.
  await page.reload();
  await visitor.settle();
  await visitor.within().getByText('And another').waitFor();
  for (const event of ['message', 'conversationStarted', 'conversationEnded', 'rating'])
    expect(await said(event)).toEqual([]);
  expect(visitor.complaints).toEqual([]);
});
