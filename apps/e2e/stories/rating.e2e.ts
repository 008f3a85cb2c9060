import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

test('an ended conversation is rated with one tap and a reason, and the board counts it', async ({
  stage,
}) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Is the raincoat in stock?');
  await operator.accept();
  await operator.send('It is, in all sizes.');
  await expect(shop.bubbles).toHaveCount(2);

  await operator.page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(shop.chat.getByText('The conversation has ended')).toBeVisible();
  await shop.face('Good').click();
  await expect(operator.timeline).toContainText('Rated: good');
  await shop.chat.getByRole('button', { name: 'Quick answer' }).click();
  await expect(operator.timeline).toContainText('Rated: good, fast');

  await operator.go('Today');
  const figure = (name: string) => operator.page.getByRole('region', { name, exact: true });
  await expect(figure('Conversations')).toContainText('1');
  await expect(figure('Answered in time')).toContainText('1 of 1');
  await expect(figure('Satisfaction')).toContainText('1 of 1');
  await expect(figure('Rated')).toContainText('1 of 1');
  const board = await stage.api.call('GET /v1/board', { query: { from: 0 } });
  expect(board.ratings).toEqual({ bad: 0, neutral: 0, good: 1 });
  expect(board.answeredInTime).toMatchObject({ part: 1, whole: 1 });

  await operator.go('History');
  await expect(operator.page.getByRole('list', { name: 'Ended conversations' })).toContainText(
    'It is, in all sizes.',
  );
});

test('rates by the keyboard alone, or says "not now" and is left alone', async ({ stage }) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('First question');
  await operator.accept();
  await operator.page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(shop.face('Good')).toBeVisible();
  await shop.face('Bad').focus();
  await shop.page.keyboard.press('ArrowLeft');
  await expect(shop.face('Good')).toBeFocused();
  await shop.page.keyboard.press('Space');
  await expect(shop.face('Good')).toBeChecked();
  await expect(operator.timeline).toContainText('Rated: good');

  await shop.send('Second question');
  await operator.accept();
  await operator.page.getByRole('button', { name: 'End', exact: true }).click();
  await shop.chat.getByRole('button', { name: 'Not now' }).click();
  await expect(operator.timeline).toContainText('The visitor does not want to rate');
  await expect(shop.face('Good')).toHaveCount(1);
  const board = await stage.api.call('GET /v1/board', { query: { from: 0 } });
  expect(board).toMatchObject({ declined: { part: 1, whole: 2 }, silent: { part: 0, whole: 2 } });
});

test('the visitor ends the conversation, keeps it as a file, and a new message starts a new one', async ({
  stage,
}) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('First question');
  await operator.accept();
  await shop.chat.getByRole('button', { name: 'More' }).click();
  await shop.chat.getByRole('button', { name: 'End the conversation' }).click();
  await expect(shop.chat.getByText('You ended the conversation')).toBeVisible();
  await shop.chat.getByRole('button', { name: 'Keep the conversation' }).click();
  const saved = shop.page.waitForEvent('download');
  await shop.chat.getByRole('button', { name: 'Save as text' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('First question');
  await shop.send('Second question');
  await expect(operator.inbox).toContainText('Second question');
  await operator.accept();
  await expect(operator.bubbles).toHaveText(['Second question']);
  await expect(shop.bubbles).toHaveCount(2);
});
