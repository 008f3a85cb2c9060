import { expect, test } from './fixtures.ts';

test('a conversation from the first word to read marks on both sides', async ({ stage }) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();

  await shop.openChat();
  await shop.send('Do you ship to Norway?');
  await expect(shop.mark('Do you ship to Norway?', 'Sent')).toBeVisible();
  await expect(shop.chat.getByText('We can see what you type before you send it.')).toBeVisible();

  await expect(operator.page).toHaveTitle(/1/);
  await expect(operator.inbox).toContainText('Do you ship to Norway?');
  await expect(operator.inbox).toContainText('waits for an answer');
  await operator.accept();
  await expect(shop.chat.getByText('Alex Morgan joined the conversation')).toBeVisible();
  await expect(shop.mark('Do you ship to Norway?', 'Read')).toBeVisible();

  await shop.composer.pressSequentially('And to Sweden');
  await expect(operator.preview).toContainText('And to Sweden');
  await operator.composer.pressSequentially('We do');
  await expect(shop.chat.getByText(/Alex.* is typing/)).toBeVisible();
  await shop.composer.press('Enter');
  await expect(operator.preview).not.toContainText('And to Sweden');

  await operator.send('We do, both.');
  await expect(shop.bubbles).toHaveText([/Do you ship to Norway\?$/, /And to Sweden$/, /We do, both\.$/]);
  await expect(operator.own('We do, both.').getByText('Read')).toBeVisible();
  await expect(operator.bubbles).toHaveText(['Do you ship to Norway?', 'And to Sweden', 'We do, both.']);
});

test('quick messages by / and by one hotkey, with the names filled in', async ({ stage }) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Hi there');
  await operator.accept();

  const card = operator.page.getByRole('region', { name: 'About the visitor' });
  await card.getByLabel('Name').fill('Giulia');
  await card.getByLabel('Name').press('Enter');
  await expect(operator.page.getByRole('heading', { name: 'Giulia', level: 1 })).toBeVisible();

  await operator.composer.pressSequentially('/hel');
  await expect(operator.page.getByRole('listbox', { name: 'Quick messages' })).toBeVisible();
  await operator.composer.press('Enter');
  await expect(operator.composer).toHaveValue(
    'Hello Giulia, I am Alex Morgan from Demo shop. How can I help?',
  );
  await operator.composer.press('Enter');
  await expect(shop.bubbles.last()).toContainText('Hello Giulia, I am Alex Morgan from Demo shop.');

  await operator.composer.press('Control+Shift+Digit7');
  await expect(operator.composer).toHaveValue('Glad I could help, Giulia. Have a good day!');
  await operator.composer.press('Enter');
  await expect(shop.bubbles.last()).toContainText('Glad I could help, Giulia.');
});

test('[EPH-2] a visitor who switches the preview off is not watched', async ({ stage }) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Hello');
  await operator.accept();
  await shop.chat.getByRole('button', { name: 'Do not show' }).click();
  await shop.composer.pressSequentially('a secret');
  await shop.composer.clear();
  await shop.send('Here I am');
  await expect(operator.bubbles.last()).toHaveText('Here I am');
  await expect(operator.preview).toBeEmpty();
});

test('what the visitor sends is text, whatever it looks like', async ({ stage }) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await shop.send(hostile);
  await operator.accept();
  await expect(operator.bubbles).toHaveText([hostile]);
  await expect(shop.bubbles).toHaveText([
    new RegExp(`${hostile.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
  ]);
  await expect(operator.timeline.locator('img')).toHaveCount(0);
});
