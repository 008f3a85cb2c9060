import type { ConsolePage } from '../pages/console.page.ts';
import { expect, test, type Stage } from './fixtures.ts';

/** Somebody writes from a browser of their own, and the operator notes who it is. */
async function comes(stage: Stage, operator: ConsolePage, { text, name }: { text: string; name: string }) {
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send(text);
  await operator.accept();
  await expect(operator.bubbles).toHaveText([text]);
  const card = operator.page.getByRole('region', { name: 'About the visitor' });
  for (const [field, value] of [
    ['Name', name],
    ['E-mail', 'g.rossi@mail.example'],
  ] as const) {
    await card.getByRole('textbox', { name: field }).fill(value);
    await card.getByRole('textbox', { name: field }).press('Enter');
    await expect(card.getByRole('textbox', { name: field })).toHaveValue(value);
    await expect(card.getByText('Saved').first()).toBeVisible();
  }
  return { shop, card };
}

test('[MRG-2] [MRG-6] two records of one person are found, merged and separated, and the visitor sees nothing of it', async ({
  stage,
}) => {
  const operator = await stage.operator();
  await comes(stage, operator, { text: 'From my telephone', name: 'G. Rossi' });
  const { shop, card } = await comes(stage, operator, { text: 'From my computer', name: 'Giulia Rossi' });
  await expect(card.getByText(/Probably the same person.*G\. Rossi/)).toBeVisible();

  await card.getByRole('button', { name: 'Same person as…' }).click();
  const dialog = operator.page.getByRole('dialog', { name: /Same person as|Compare/ });
  await dialog.getByRole('searchbox').fill('rossi');
  await dialog.getByRole('button', { name: /^G\. Rossi/ }).click();
  const name = dialog.getByRole('group', { name: 'Name' });
  await expect(name.getByRole('radio', { name: /Giulia Rossi/ })).toBeChecked();
  await name.getByRole('radio', { name: /G\. Rossi/ }).check();
  await dialog.getByRole('button', { name: 'It is the same person' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card.getByRole('textbox', { name: 'Name' })).toHaveValue('G. Rossi');
  await expect(card.getByText(/put together by Alex Morgan/)).toBeVisible();

  await card.getByRole('button', { name: /^Separate again: / }).click();
  await expect(card.getByRole('textbox', { name: 'Name' })).toHaveValue('Giulia Rossi');
  await expect(card.getByText(/put together by/)).toHaveCount(0);
  await shop.reload();
  await expect(shop.bubbles).toHaveText([/From my computer$/]);
});
