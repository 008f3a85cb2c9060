import {
  aMe,
  anOpenConversation,
  anOperator,
  aQuickMessage,
  aStart,
  aTopic,
  aVisit,
  aVisitor,
} from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../test/render-console.tsx';

test('[WRP-6] one command sends who came to the wrong address further, in their language, and says so', async () => {
  const me = aMe({ operator: anOperator({ name: 'Anna Petrova' }) });
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId: me.operator.id });
  const { id: conversationId, visitorId, siteId } = conversation;
  const where = 'https://maker.example/guarantee';
  const words = { en: 'The maker gives the guarantee.', it: 'La garanzia è del produttore.' };
  const guarantee = aTopic({ label: { en: 'Guarantee' }, referral: { words, where } });
  const { server, routes } = await renderConsole({
    me,
    conversations: [conversation],
    events: [aStart({ conversationId, seq: 1 })],
    hash: `#/inbox/${conversationId}`,
    answers: {
      'GET /v1/wrap-up': () => ({
        tags: [],
        sites: [
          {
            siteId,
            topics: [guarantee, aTopic({ label: { en: 'Delivery' } })],
            demands: { topic: false, tags: false, outcome: false },
          },
        ],
      }),
      'GET /v1/quick-messages': () => ({
        quickMessages: [aQuickMessage({ shortcode: 'hello', text: 'Hello', variants: { it: 'Buongiorno' } })],
      }),
      'GET /v1/visitors/:visitorId': () => ({
        visitor: aVisitor({ id: visitorId, name: 'Giulia' }),
        visits: [aVisit({ visitorId, language: 'it-IT' })],
      }),
    },
  });
  const stored = { ok: true as const, value: { conversationId, seq: 3, cursor: 30 } };
  server.answer('conversation.wrap', () => stored);
  server.answer('message.send', () => stored);
  await expect.poll(() => routes.calls('GET /v1/wrap-up')).not.toHaveLength(0);
  // What the list of quick messages shows is what is known of the visitor's language.
  const field = page.getByRole('textbox', { name: 'Message to Giulia' });
  await field.click();
  await userEvent.keyboard('/hello');
  await expect.element(page.getByRole('listbox').getByText('Buongiorno')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await field.fill('');
  await userEvent.keyboard('{Control>}k{/Control}');
  await page.getByRole('combobox').fill('not for us');
  await page.getByRole('option', { name: 'Not for us: Guarantee' }).click();
  await expect
    .poll(() => server.received('message.send'))
    .toMatchObject([{ conversationId, text: `La garanzia è del produttore.\n${where}` }]);
  await expect
    .poll(() => server.received('conversation.wrap'))
    .toMatchObject([{ conversationId, topicId: guarantee.id, outcome: 'wrong-address', sentTo: where }]);
});
