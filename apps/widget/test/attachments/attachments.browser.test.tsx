import { aDocument, aMessage, anAttachment, aVisitorConversation } from '@parley/testkit/builders';
import type { Attachment } from '@parley/protocol';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { composer, openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

/** What the server answers to uploads, in this order; the last answer again and again. */
function answerUploads(...answers: (Attachment | { error: object })[]) {
  const sent: { readonly address: string; readonly name: string | undefined }[] = [];
  class Upload {
    readonly upload = {};
    readonly headers = new Map<string, string>();
    address = '';
    status = 0;
    responseText = '';
    onloadend: () => void = () => undefined;
    open(_method: string, address: string): void {
      this.address = address;
    }
    setRequestHeader(name: string, value: string): void {
      this.headers.set(name, value);
    }
    send(): void {
      sent.push({ address: this.address, name: this.headers.get('X-File-Name') });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      this.responseText = answer ? JSON.stringify(answer) : '';
      queueMicrotask(() => this.onloadend());
    }
    abort(): void {
      this.onloadend();
    }
  }
  vi.stubGlobal('XMLHttpRequest', Upload);
  return sent;
}

/** As a paste does it; ten megabytes sent through the test's own line would take seconds. */
function paste(...files: File[]): void {
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  composer()
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

const picture = new File([new Uint8Array([1])], 'Лестница.png', { type: 'image/png' });
const attach = () => page.getByLabelText('Attach files');

it('[ATT-8] a file is uploaded at once, sent with the text or alone, and forgotten then', async () => {
  stage = await openPanel();
  const file = anAttachment({ name: 'Лестница.png' });
  const sent = answerUploads(file);
  await attach().upload(picture);
  await expect.element(page.getByText('Лестница.png is ready to be sent')).toBeInTheDocument();
  expect(sent).toMatchObject([{ name: encodeURIComponent('Лестница.png') }]);
  await expectAccessible();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => stage.courier.send).toHaveBeenCalledWith(expect.any(String), '', [file.id]);
  await expect.element(page.getByRole('list', { name: 'Files to send' })).not.toBeInTheDocument();
});

it('[ATT-8] without an answer the upload waits, says so, and goes on under the same id', async () => {
  stage = await openPanel();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const sent = answerUploads({ error: { code: 'internal', message: '' } }, anAttachment());
  await attach().upload(picture);
  await expect.element(page.getByText('Waiting for a connection')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
  await vi.advanceTimersByTimeAsync(3_000);
  vi.useRealTimers();
  await expect.element(page.getByText('Лестница.png is ready to be sent')).toBeInTheDocument();
  expect(sent).toHaveLength(2);
  expect(sent[0]?.address).toBe(sent[1]?.address);
});

it('[ATT-8] what is too large or of a wrong kind is said in words; the text stays', async () => {
  stage = await openPanel();
  const sent = answerUploads({ error: { code: 'file_refused', message: '' } });
  await composer().fill('Look at this');
  paste(picture, new File([new Uint8Array(10_485_761)], 'film.mp4'));
  await expect.element(page.getByText(/Files of this kind cannot be sent/)).toBeVisible();
  await expect.element(page.getByText(/Too large. A file may have 10 MB at most/)).toBeVisible();
  expect(sent).toHaveLength(1);
  await page.getByRole('button', { name: 'Take film.mp4 away' }).click();
  await page.getByRole('button', { name: 'Take Лестница.png away' }).click();
  await userEvent.click(composer());
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => stage.courier.send).toHaveBeenCalledWith(expect.any(String), 'Look at this');
});

it('a message has a few files, not more', async () => {
  stage = await openPanel();
  answerUploads(anAttachment());
  await attach().upload(Array.from({ length: 6 }, (_, index) => new File(['x'], `${index}.txt`)));
  await expect.element(page.getByText('A message may have 5 files at most.')).toBeVisible();
  expect(document.querySelectorAll('.tray li')).toHaveLength(5);
});

it('files of messages are shown with names; one that is gone says so', async () => {
  stage = await openPanel();
  const conversation = aVisitorConversation();
  const attachments = [aDocument({ name: 'invoice.pdf' }), anAttachment({ name: 'gone.png' })];
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
  const message = aMessage({
    conversationId: conversation.id,
    seq: 1,
    body: { text: '', quickMessageId: null, attachments },
  });
  stage.server.onReset({ events: [message], conversations: [conversation] }, false);
  await expect.element(page.getByRole('button', { name: 'Save invoice.pdf' })).toBeVisible();
  await expect.element(page.getByText('gone.png is not there any more')).toBeVisible();
  await expectAccessible();
});
