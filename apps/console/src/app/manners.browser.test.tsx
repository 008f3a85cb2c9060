import {
  aMe,
  aMessage,
  anAnswer,
  anOpenConversation,
  anOperator,
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
const conversationId = conversation.id;
const events = [
  aStart({ conversationId, seq: 1 }),
  aMessage({
    conversationId,
    seq: 2,
    body: { text: 'Do you have the yellow raincoat in size M?', quickMessageId: null, attachments: [] },
  }),
];
const field = page.getByRole('textbox', { name: 'Message to Giulia' });
const open = {
  me,
  conversations: [conversation],
  events,
  hash: `#/inbox/${conversationId}`,
  answers: {
    'GET /v1/visitors/:visitorId': () => ({
      visitor: aVisitor({ id: conversation.visitorId, name: 'Giulia' }),
      visits: [aVisit({ visitorId: conversation.visitorId, language: 'en' })],
    }),
  },
};

describe('the composer teaches good manners and stops nobody', () => {
  test('counts words quietly, shows the answer on a phone, and sends it in pieces with one key', async () => {
    const { server } = await renderConsole(open);
    let seq = 2;
    server.answer('message.send', () => {
      seq += 1;
      return { ok: true, value: { conversationId, seq, cursor: seq } };
    });
    await field.fill(
      'Yes, we have it! It is in our warehouse and leaves today, if you like. Shall I reserve one?',
    );
    await expect.element(page.getByRole('button', { name: /^19.10 words/ })).toHaveTextContent('19/10');
    await userEvent.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
    const panel = page.getByRole('region', { name: 'On the visitor’s phone' });
    await expect.element(panel.getByText('3 messages')).toBeVisible();
    await expect.element(panel.getByText(/% of the height of a phone/)).toBeVisible();
    await expectNoBarriers();
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => server.received('message.send').map(({ text }) => text))
      .toEqual([
        'Yes, we have it!',
        'It is in our warehouse and leaves today, if you like.',
        'Shall I reserve one?',
      ]);
    await expect.element(panel).not.toBeInTheDocument();
  });

  test('keeps it as one with Escape', async () => {
    const { server } = await renderConsole(open);
    await field.fill('First. Second, and this one has many more words than are read at a glance.');
    await userEvent.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
    await expect.element(page.getByText('2 messages')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('2 messages')).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => server.received('message.send')).toHaveLength(1);
  });

  test('offers the visitor’s own words, and ticks those that are said', async () => {
    await renderConsole(open);
    const chip = page.getByRole('button', { name: 'Insert “yellow raincoat”, as the visitor says it' });
    await field.fill('We have the');
    await chip.click();
    await expect.element(field).toHaveValue('We have the yellow raincoat');
    await expect.element(chip).toHaveAttribute('data-said', 'true');
    await expectNoBarriers();
  });

  test('says which words may hurt and why, and sends them all the same', async () => {
    const { server } = await renderConsole(open);
    await field.fill('As I said, we have it.');
    await expect.element(page.getByText('“As I said” may sound impatient.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => server.received('message.send')).toHaveLength(1);
  });

  test('takes back what was just sent, and gives the words back to be written again', async () => {
    const { server } = await renderConsole(open);
    await field.fill('Yes, we dont.');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => server.received('message.send')).toHaveLength(1);
    const [sent] = server.received('message.send');
    await expect.element(page.getByText('Sent.', { exact: false })).toBeVisible();
    const event = anAnswer({
      conversationId,
      id: sent?.id ?? (conversationId as never),
      cursor: 21,
      seq: 3,
      actor: { kind: 'operator', id: me.operator.id, name: 'Anna Petrova' },
      body: { text: 'Yes, we dont.', quickMessageId: null, attachments: [] },
    });
    server.push('timeline.appended', {
      events: [event],
      conversations: [{ ...conversation, cursor: 21, lastSeq: 3 }],
    });
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(field).toHaveValue('Yes, we dont.');
    await expect
      .poll(() => server.received('message.remove'))
      .toMatchObject([{ conversationId, messageId: sent?.id }]);
  });

  test('offers a goodbye to who ends without one, and ends all the same', async () => {
    const said = (text: string) =>
      anAnswer({
        conversationId,
        seq: 3,
        actor: { kind: 'operator', id: me.operator.id, name: 'Anna Petrova' },
        body: { text, quickMessageId: null, attachments: [] },
      });
    await renderConsole({ ...open, events: [...events, said('Yes, we have it.')] });
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('button', { name: 'Say goodbye first' }).click();
    await expect.element(field).not.toHaveValue('');
    await expect.element(field).toHaveFocus();
    expect(page.getByText(/about to end/).elements()).toEqual([]);
  });
});
