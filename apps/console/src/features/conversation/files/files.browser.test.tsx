import {
  aDocument,
  aMe,
  aMessage,
  anAttachment,
  anOpenConversation,
  anOperator,
} from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import type { Attachment } from '@parley/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderConsole } from '../../../../test/render-console.tsx';
import { useUploadsStore } from '../../../shared/screen/uploads.store.ts';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova' }) });
const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: me.operator.id });
const conversationId = conversation.id;
const open = { me, conversations: [conversation], hash: `#/inbox/${conversationId}` };
const field = page.getByRole('textbox', { name: 'Message to Giulia' });
const send = page.getByRole('button', { name: 'Send' });

beforeEach(() => useUploadsStore.setState({ list: [], tooManyIn: null, sent: {} }));
afterEach(() => vi.unstubAllGlobals());

/** What the server says to every upload. */
function answerUploads(answer: Attachment | { readonly error: object }): void {
  class Upload extends EventTarget {
    readonly upload = new EventTarget();
    status = 200;
    responseText = JSON.stringify(answer);
    open(): void {}
    setRequestHeader(): void {}
    abort(): void {}
    send(): void {
      queueMicrotask(() => this.dispatchEvent(new Event('loadend')));
    }
  }
  vi.stubGlobal('XMLHttpRequest', Upload);
}

/** As a paste does it; ten megabytes sent through the test's own line would take seconds. */
function paste(...files: File[]): void {
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  field
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

test('[ATT-8] a file goes with the answer, or alone', async () => {
  const { server } = await renderConsole(open);
  const file = aDocument({ name: 'invoice.pdf' });
  answerUploads(file);
  await page.getByTestId('attach').upload(new File(['x'], 'invoice.pdf', { type: 'application/pdf' }));
  await expect.element(page.getByRole('list', { name: 'Files to send' })).toBeVisible();
  await expectNoBarriers();
  await send.click();
  await expect
    .poll(() => server.received('message.send'))
    .toMatchObject([{ text: '', attachmentIds: [file.id] }]);
  await expect.element(page.getByRole('list', { name: 'Files to send' })).not.toBeInTheDocument();
});

test('[ATT-8] what cannot be sent is said in words, holds the answer back, and can be taken away', async () => {
  const { server } = await renderConsole(open);
  answerUploads({ error: { code: 'file_refused', message: '' } });
  await field.fill('See the file');
  paste(new File(['MZ'], 'setup.exe'), new File([new Uint8Array(10_485_761)], 'film.mp4'));
  await expect.element(page.getByText('Files of this kind cannot be sent, or it is damaged.')).toBeVisible();
  await expect.element(page.getByText('Too large. A file may have 10 MB at most.')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(server.received('message.send')).toEqual([]);
  await page.getByRole('button', { name: 'Take setup.exe away' }).click();
  await page.getByRole('button', { name: 'Take film.mp4 away' }).click();
  await send.click();
  await expect
    .poll(() => server.received('message.send'))
    .toMatchObject([{ text: 'See the file', attachmentIds: [] }]);
});

test('pictures of messages open larger, other files are saved under their name', async () => {
  const attachments = [
    anAttachment({ name: 'ladder.png' }),
    aDocument({ name: 'invoice.pdf', bytes: 48_213 }),
  ];
  const body = { text: '', quickMessageId: null, attachments };
  const answers = { 'GET /v1/attachments/:attachmentId': () => refuse('not_found') };
  await renderConsole({ ...open, answers, events: [aMessage({ conversationId, seq: 1, body })] });
  const link = page.getByRole('link', { name: 'invoice.pdf 49 kB' });
  await expect.element(link).toHaveAttribute('download', 'invoice.pdf');
  await expect.element(page.getByText('ladder.png is not there any more')).toBeVisible();
  await expectNoBarriers();
});
