import { readFile } from 'node:fs/promises';
import { deflateSync, crc32 } from 'node:zlib';
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** A red picture, made here so that its size is known. */
function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([220, 40, 40]))]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Pastes a file as a screenshot from the clipboard comes. */
const paste = (field: Locator, name: string, content: Buffer): Promise<void> =>
  field.evaluate(
    (element, { base64, name: fileName }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], fileName, { type: 'image/png' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { base64: content.toString('base64'), name },
  );

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('[ATT-1] a visitor pastes a picture, the operator opens it and sends a document back', async ({
  stage,
}) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await paste(shop.composer, 'ladder.png', png(600, 300));
  const tray = shop.chat.getByRole('list', { name: 'Files to send' });
  await expect(tray.getByText('ladder.png is ready to be sent')).toBeAttached();
  await shop.chat.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(tray).toBeHidden();
  const own = shop.chat.getByRole('button', { name: 'Open ladder.png' });
  await expect(own).toBeVisible();
  await expect
    .poll(() => own.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width))
    .toBe(480);

  await expect(operator.inbox).toContainText('📎 ladder.png');
  await operator.accept();
  const small = operator.timeline.getByRole('button', { name: 'Open ladder.png larger' });
  await small.click();
  const dialog = operator.page.getByRole('dialog', { name: 'ladder.png' });
  const large = dialog.getByRole('img', { name: 'ladder.png' });
  await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600);
  await operator.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await operator.page
    .getByTestId('attach')
    .setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(operator.page.getByRole('list', { name: 'Files to send' })).toContainText('invoice.pdf');
  await operator.page.getByRole('button', { name: 'Send', exact: true }).click();
  const saved = shop.page.waitForEvent('download');
  await shop.chat.getByRole('button', { name: 'Save invoice.pdf' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('invoice.pdf');
  expect((await readFile(await download.path())).equals(pdf)).toBe(true);

  await own.click();
  const viewer = shop.chat.getByRole('dialog', { name: 'ladder.png' });
  await expect
    .poll(() => viewer.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width))
    .toBe(600);
  await shop.page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(shop.composer).toBeVisible();
});

test('[ATT-8] what cannot be sent is said in words, and the text stays', async ({ stage }) => {
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.composer.fill('Here is the photo');
  const input = shop.chat.getByLabel('Attach files');
  await input.setInputFiles([
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ\u0000\u0001 not a picture') },
  ]);
  const tray = shop.chat.getByRole('list', { name: 'Files to send' });
  await expect(tray.getByRole('alert')).toHaveCount(1);
  await input.evaluate((field: HTMLInputElement) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(10_485_761)], 'film.mp4'));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(tray.getByRole('alert')).toHaveText([
    'Files of this kind cannot be sent, or it is damaged.',
    'Too large. A file may have 10 MB at most.',
  ]);
  await expect(shop.chat.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
  await shop.chat.getByRole('button', { name: 'Take photo.jpg away' }).click();
  await shop.chat.getByRole('button', { name: 'Take film.mp4 away' }).click();
  await expect(shop.composer).toHaveValue('Here is the photo');
  await shop.composer.press('Enter');
  await expect(shop.mark('Here is the photo', 'Sent')).toBeVisible();
});
