import {
  aMe,
  anAnswer,
  anAttachment,
  anOpenConversation,
  anOperator,
  aQuickMessage,
  aStart,
  aVisit,
  aVisitor,
} from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'operator' }) });
const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: me.operator.id });
const events = [aStart({ conversationId: conversation.id, seq: 1 })];
const field = page.getByRole('textbox', { name: 'Message to Giulia' });
const list = page.getByRole('listbox', { name: 'Quick messages' });

const delivery = aQuickMessage({
  shortcode: 'delivery',
  text: 'Hello {visitor}, it comes on {{slot:date}} by {{slot:carrier}}.',
  use: 'When somebody asks for a parcel',
});
const greeting = aQuickMessage({ shortcode: 'hello', text: 'Hello', variants: { it: 'Buongiorno' } });
const visit = aVisit({ visitorId: conversation.visitorId, language: 'it-IT' });
const open = {
  me,
  conversations: [conversation],
  events,
  hash: `#/inbox/${conversation.id}`,
  answers: {
    'GET /v1/quick-messages': () => ({ quickMessages: [delivery, greeting] }),
    'GET /v1/visitors/:visitorId': () => ({
      visitor: aVisitor({ id: conversation.visitorId, name: 'Giulia' }),
      visits: [visit],
    }),
  },
};

describe('quick messages in the composer', () => {
  test('[QMS-3] have slots that Tab walks and that stop sending until they are filled', async () => {
    const { server } = await renderConsole(open);
    await field.click();
    await userEvent.keyboard('/parcel');
    await expect.element(list.getByRole('option', { name: /delivery/ })).toBeVisible();
    await expectNoBarriers();
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('Hello Giulia, it comes on {date} by {carrier}.');
    await expect.element(page.getByText('Still to fill: {date}, {carrier}')).toBeVisible();
    // The first is selected already: typing replaces it.
    await userEvent.keyboard('Friday{Tab}');
    await expect.element(field).toHaveValue('Hello Giulia, it comes on Friday by {carrier}.');
    await userEvent.keyboard('{Enter}');
    expect(server.received('message.send')).toEqual([]);
    await userEvent.keyboard('post{Enter}');
    await expect
      .poll(() => server.received('message.send'))
      .toMatchObject([{ text: 'Hello Giulia, it comes on Friday by post.', quickMessageId: delivery.id }]);
  });

  test('[QMS-3] keep their slots when a key puts them into an empty field', async () => {
    const quickMessages = [{ ...delivery, hotkey: 1 }];
    const answers = { ...open.answers, 'GET /v1/quick-messages': () => ({ quickMessages }) };
    const { server } = await renderConsole({ ...open, answers });
    await field.click();
    await userEvent.keyboard('{Control>}{Shift>}1{/Shift}{/Control}');
    await expect.element(page.getByText('Still to fill: {date}, {carrier}')).toBeVisible();
    await userEvent.keyboard('Friday{Enter}');
    expect(server.received('message.send')).toEqual([]);
    await userEvent.keyboard('post{Enter}');
    await expect
      .poll(() => server.received('message.send'))
      .toMatchObject([{ text: 'Hello Giulia, it comes on Friday by post.', quickMessageId: delivery.id }]);
  });

  test('that were sent already are noticed before they go again, and may go', async () => {
    const text = 'Delivery takes two to three days.';
    const body = { text, quickMessageId: delivery.id, attachments: [] };
    const told = anAnswer({ conversationId: conversation.id, seq: 2, body });
    const { server } = await renderConsole({ ...open, events: [...events, told] });
    await field.fill('/');
    await expect.element(list.getByRole('option', { name: /delivery.*already sent here/ })).toBeVisible();
    await field.fill(text);
    await expect.element(page.getByText(/was told this already/)).toBeVisible();
    await expectNoBarriers();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => server.received('message.send')).toMatchObject([{ text }]);
  });

  test('speak the visitor’s language, several in one message, each at the cursor', async () => {
    await renderConsole(open);
    await field.click();
    await userEvent.keyboard('/hello');
    await expect.element(list.getByText('Buongiorno')).toBeVisible();
    await userEvent.keyboard('{Enter}, /hello');
    await expect.element(list).toBeVisible();
    await userEvent.keyboard('{Enter}!');
    await expect.element(field).toHaveValue('Buongiorno, Buongiorno!');
  });

  test('bring their files along: nothing is sent before they are there, and each message has copies of its own', async () => {
    const prices = aQuickMessage({
      shortcode: 'prices',
      text: 'Our prices',
      attachments: [anAttachment({ name: 'prices.pdf' })],
    });
    const { server, routes } = await renderConsole({
      ...open,
      answers: { ...open.answers, 'GET /v1/quick-messages': () => ({ quickMessages: [prices] }) },
    });
    await field.click();
    await userEvent.keyboard('/prices');
    await expect.element(list.getByText('1 file')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('list', { name: 'Files to send' }).getByText('prices.pdf'))
      .toBeVisible();
    await expect.poll(() => routes.calls('POST /v1/quick-messages/:quickMessageId/files')).toHaveLength(1);
    const [call] = routes.calls('POST /v1/quick-messages/:quickMessageId/files');
    await expect.element(page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => server.received('message.send'))
      .toMatchObject([{ quickMessageId: prices.id, attachmentIds: call?.body.ids }]);
  });

  test('are made of what was said well, with names as variables, without leaving the conversation', async () => {
    const body = { text: 'Dear Giulia, we are glad to help.', quickMessageId: null, attachments: [] };
    const said = anAnswer({ conversationId: conversation.id, seq: 2, body });
    const { routes } = await renderConsole({ ...open, events: [...events, said] });
    await page.getByText(/Dear Giulia/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Save as a quick message' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a quick message' });
    await expect
      .element(dialog.getByRole('textbox', { name: 'Text', exact: true }))
      .toHaveValue('Dear {visitor}, we are glad to help.');
    await expectNoBarriers();
    await dialog.getByRole('textbox', { name: 'Shortcode' }).fill('glad');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => routes.calls('POST /v1/quick-messages').map(({ body: written }) => written))
      .toMatchObject([{ shortcode: 'glad', text: 'Dear {visitor}, we are glad to help.', isPersonal: true }]);
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(field).toBeVisible();
  });
});
