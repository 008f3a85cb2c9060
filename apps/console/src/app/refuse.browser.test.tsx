import {
  aMe,
  anOpenConversation,
  anOperator,
  aQuickMessage,
  aStart,
  aVisit,
  aVisitor,
} from '@parley/testkit/builders';
import type { QuickMessage } from '@parley/protocol';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova' }) });
const field = page.getByRole('textbox', { name: 'Message to Giulia' });
const hello = aQuickMessage({ shortcode: 'hello', text: 'Hello', variants: { it: 'Buongiorno' } });

/** An Italian visitor whose language the composer knows by now. */
async function start(own: readonly QuickMessage[]) {
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: me.operator.id });
  const { id: conversationId, visitorId } = conversation;
  const running = await renderConsole({
    me,
    conversations: [conversation],
    events: [aStart({ conversationId, seq: 1 })],
    hash: `#/inbox/${conversationId}`,
    answers: {
      'GET /v1/quick-messages': () => ({ quickMessages: [hello, ...own] }),
      'GET /v1/visitors/:visitorId': () => ({
        visitor: aVisitor({ id: visitorId, name: 'Giulia' }),
        visits: [aVisit({ visitorId, language: 'it-IT' })],
      }),
    },
  });
  await field.click();
  await userEvent.keyboard('/hello');
  await expect.element(page.getByRole('listbox').getByText('Buongiorno')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await field.fill('');
  await userEvent.keyboard('{Control>}k{/Control}');
  await page.getByRole('combobox').fill('Refuse kindly');
  await expect.element(page.getByRole('option', { name: 'Refuse kindly' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  return running;
}

test('[PLB-3] a refusal comes in the visitor’s language, and is not sent before both of its places are filled', async () => {
  const { server } = await start([]);
  await expect
    .element(field)
    .toHaveDisplayValue(/^Preferisco dirlo con chiarezza: \{che cosa\}.*\{dove\}\.$/);
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('il modello rosso{Enter}');
  await expect.element(page.getByText(/\{dove\}/).first()).toBeVisible();
  expect(server.received('message.send')).toEqual([]);
  await expect.element(field).toHaveDisplayValue(/chiarezza: il modello rosso, non possiamo/);
  await userEvent.keyboard('lumi@negozio.example{Enter}');
  await expect
    .poll(() => server.received('message.send')[0]?.text)
    .toMatch(/il modello rosso, non possiamo farlo\. Per questo può rivolgersi a lumi@negozio\.example\.$/);
});

test('[PLB-3] a shared quick message called “refuse” takes the place of the usual words, a personal one does not', async () => {
  const mine = aQuickMessage({ shortcode: 'refuse', text: 'Mine', isPersonal: true });
  const ours = aQuickMessage({
    shortcode: 'refuse',
    text: 'No',
    variants: { it: 'Purtroppo no: {che cosa}' },
  });
  await start([mine, ours]);
  await expect.element(field).toHaveValue('Purtroppo no: {che cosa}');
});
