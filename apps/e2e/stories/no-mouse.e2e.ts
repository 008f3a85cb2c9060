import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test('a working day without a mouse: take, answer, note, pass on, end, find, the settings, sign out and in again', async ({
  stage,
}) => {
  test.setTimeout(240_000);
  await stage.operator(await stage.colleague('Marco'));
  const [giulia, tom] = [await stage.visitor(), await stage.visitor()];
  const alex = await stage.operator();
  const { page } = alex;
  const { keyboard } = page;
  const palette = async (words: string): Promise<void> => {
    await keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'What do you want to do?' })).toBeFocused();
    await keyboard.type(words);
    await keyboard.press('Enter');
  };

  const tabTo = (wanted: Locator): Promise<void> =>
    expect(async () => {
      await keyboard.press('Tab');
      await expect(wanted).toBeFocused({ timeout: 50 });
    }).toPass({ intervals: [0] });

  await test.step('take and answer, with a quick message and letters of three layouts', async () => {
    await giulia.openChat();
    await giulia.send('Do you ship to Norway?');
    await expect(alex.inbox).toContainText('Do you ship to Norway?');
    await keyboard.press('Control+Shift+Enter');
    await expect(alex.composer).toBeFocused();
    await keyboard.type('/hel');
    await expect(page.getByRole('listbox', { name: 'Quick messages' })).toBeVisible();
    await keyboard.press('Enter');
    await expect(alex.composer).toHaveValue(/^Hello .*How can I help\?$/s);
    await keyboard.press('Control+a');
    await keyboard.insertText('Zażółć gęślą jaźń. Да, конечно! Sì, perché no?');
    await keyboard.press('Enter');
    await expect(giulia.bubbles.last()).toContainText('Zażółć gęślą jaźń. Да, конечно! Sì, perché no?');
  });

  await test.step('a note for the team', async () => {
    await keyboard.press('Control+i');
    await keyboard.type('Ordered on Monday');
    await keyboard.press('Enter');
    await expect(alex.timeline).toContainText('Ordered on Monday');
    await expect(giulia.messages).not.toContainText('Ordered on Monday');
  });

  await test.step('pass it on', async () => {
    await keyboard.press('Control+Shift+F');
    const dialog = page.getByRole('dialog', { name: 'Transfer the conversation' });
    await expect(dialog.getByRole('radio', { name: /Marco/ })).toBeVisible();
    await tabTo(dialog.getByRole('radio', { name: /Marco/ }));
    await keyboard.press('Space');
    await tabTo(dialog.getByRole('button', { name: /^Offer to Marco/ }));
    await keyboard.press('Enter');
    await expect(page.getByText(/^Offered to /).first()).toBeVisible();
  });

  await test.step('take the next, answer and end', async () => {
    await tom.openChat();
    await tom.send('Do you mend zips?');
    await expect(alex.inbox).toContainText(/Do you mend zips\?|1 new/);
    await keyboard.press('Control+Shift+Enter');
    await expect(page.getByRole('log')).toContainText('Do you mend zips?');
    await expect(alex.composer).toBeFocused();
    await keyboard.type('Always, for life.');
    await keyboard.press('Enter');
    await expect(tom.bubbles.last()).toContainText('Always, for life.');
    await keyboard.press('Control+Shift+E');
    await expect(tom.chat.getByText('The conversation has ended')).toBeVisible();
  });

  await test.step('find it again, go through the settings, ask for the keys', async () => {
    await palette('Go to the history');
    await expect(page.getByRole('list', { name: 'Ended conversations' })).toContainText('Always, for life.');
    await palette('page rules');
    await expect.poll(() => new URL(page.url()).hash).toBe('#/settings/triggers');
    await tabTo(page.getByRole('link', { name: 'Teams' }));
    await keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#/settings/teams');
    await keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0);
  });

  await test.step('sign out, and in again', async () => {
    await palette('Sign out');
    const { email, password } = stage.administrator;
    await expect(page.getByLabel('Password')).toBeVisible();
    await page.getByLabel('E-mail address').press('Control+a');
    await keyboard.type(email);
    await tabTo(page.getByLabel('Password', { exact: true }));
    await keyboard.type(password);
    await keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  });
});
