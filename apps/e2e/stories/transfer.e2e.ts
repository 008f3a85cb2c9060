import type { Page } from '@playwright/test';
import { consolePageOf } from '../pages/console.page.ts';
import { expect, test } from './fixtures.ts';

const secret = 'Pays late, be careful';

/** Everything that reaches a page from the server, in one text. */
const wiretap = (page: Page): (() => Promise<string>) => {
  const parts: Promise<string>[] = [];
  // Whole replies only: the text of one that a reload cuts off never comes.
  page.on('requestfinished', (request) => {
    if (!request.url().includes('/v1/')) return;
    const text = request.response().then((response) => response?.text() ?? '');
    parts.push(text.catch(() => ''));
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => parts.push(Promise.resolve(String(payload))));
  });
  return async () => (await Promise.all(parts)).join('\n');
};

test('[SEC-1] a colleague joins by a link, takes over with the note and the history, and the visitor learns only who joined', async ({
  stage,
  browser,
}) => {
  const alex = await stage.operator();
  await alex.go('Settings');
  await alex.page.getByRole('button', { name: 'Add a colleague' }).click();
  const form = alex.page.getByRole('dialog');
  await form.getByLabel('Name').fill('Marco Bianchi');
  await form.getByLabel('E-mail').fill('marco@demo.example');
  for (const team of await form.getByRole('checkbox').all()) await team.check();
  await form.getByRole('button', { name: 'Save' }).click();
  const joinUrl = await alex.page.getByLabel('Join link').inputValue();
  await alex.page.getByRole('button', { name: 'I have sent it' }).click();

  const marcosBrowser = await browser.newContext({ baseURL: stage.server.url });
  const marco = consolePageOf(await marcosBrowser.newPage());
  await marco.page.goto(joinUrl);
  await marco.page.getByLabel('New password').fill('a sentence is easier');
  await marco.page.getByRole('button', { name: 'Start answering' }).click();
  await expect(marco.inbox).toContainText('Nobody waits');

  const shop = await stage.visitor();
  const heard = wiretap(shop.page);
  await shop.openChat();
  await shop.send('Where is my order?');
  await alex.go('Inbox');
  await alex.accept();
  await alex.send('Let me hand you to Marco.');

  await alex.page.getByRole('button', { name: 'Transfer', exact: true }).click();
  const dialog = alex.page.getByRole('dialog', { name: 'Transfer the conversation' });
  await dialog.getByRole('radio', { name: /Marco Bianchi/ }).check();
  await expect(dialog.getByLabel('Asked')).toHaveValue('Where is my order?');
  await dialog.getByLabel('Note for the team').fill(secret);
  await dialog.getByRole('button', { name: 'Offer to Marco Bianchi' }).click();
  await expect(
    alex.page.getByText('Offered to Marco Bianchi. You have it until it is accepted.'),
  ).toBeVisible();

  await expect(marco.inbox).toContainText('passed to you');
  await marco.accept();
  await expect(marco.bubbles).toHaveText(['Where is my order?', 'Let me hand you to Marco.']);
  await expect(marco.timeline).toContainText('Note by Alex Morgan');
  await expect(marco.timeline).toContainText(secret);
  await expect(shop.chat.getByText('Marco Bianchi answers you now, instead of Alex Morgan')).toBeVisible();

  await marco.send('It left today.');
  await expect(shop.bubbles.last()).toContainText('It left today.');
  await shop.reload();
  await expect(shop.bubbles).toHaveCount(3);
  const everything = await heard();
  expect(everything).toContain('It left today.');
  expect(everything).not.toContain(secret);
  expect(everything).not.toContain('note.added');
  await marcosBrowser.close();
});

test('[DLV-6] of two operators who accept at once, one has the conversation', async ({ stage }) => {
  const alex = await stage.operator();
  const nina = await stage.operator(await stage.colleague('Nina'));
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Who is faster?');
  await expect(alex.inbox).toContainText('Who is faster?');
  await expect(nina.inbox).toContainText('Who is faster?');
  // Whoever is slower may find that the button has gone.
  await Promise.any([alex.accept(), nina.accept()]);
  await expect(shop.chat.getByText(/(Alex Morgan|Nina) joined the conversation/)).toHaveCount(1);
  await expect(alex.inbox.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await expect(nina.inbox.getByRole('button', { name: 'Accept' })).toHaveCount(0);
});
